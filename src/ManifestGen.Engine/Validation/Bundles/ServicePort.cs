using System.Globalization;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>A port of a Service.</summary>
/// <param name="Field">Where it stands.</param>
internal sealed record ServicePort(Field Field)
{
    /// <summary>Its name; empty when it has none.</summary>
    public string Name { get; } = Field["name"].Text ?? "";

    /// <summary>Its number; 0 when missing.</summary>
    public long Number { get; } = Field["port"].Integer ?? 0;

    /// <summary>The port of the Pods that it leads to: the field, there or not. A missing one means <see cref="Number"/>.</summary>
    public Field Target { get; } = Field["targetPort"];

    /// <summary>The name of the Pods' port that it leads to; null when it leads to a number.</summary>
    public string? TargetName => Target.String is { Length: > 0 } name ? name : null;

    /// <summary>The number of the Pods' port that it leads to; null when it leads to a name.</summary>
    public long? TargetNumber => TargetName is not null ? null : Target.Integer is { } number and not 0 ? number : Number;

    /// <summary>Whether it leads to a port that a container declares.</summary>
    public bool LeadsTo(ContainerPort port) => TargetName is { } name ? port.Name == name : port.Number == TargetNumber;

    /// <inheritdoc />
    public override string ToString() => Name.Length > 0 ? Name : Number.ToString(CultureInfo.InvariantCulture);
}
