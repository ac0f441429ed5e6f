using System.Globalization;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>A PodDisruptionBudget.</summary>
/// <param name="manifest">The resource.</param>
internal sealed class Budget(Manifest manifest) : ISelectsPods
{
    /// <summary>The resource.</summary>
    public Manifest Manifest { get; } = manifest;

    /// <inheritdoc />
    public string Namespace { get; } = ResourceKey.NamespaceOf(manifest);

    /// <inheritdoc />
    public PodSelector Selector { get; } = PodSelector.Of(manifest["spec"]["selector"]);

    /// <summary>Where <c>minAvailable</c> stands, or would stand.</summary>
    public Field MinAvailable => Manifest["spec"]["minAvailable"];

    /// <summary>Where <c>maxUnavailable</c> stands, or would stand.</summary>
    public Field MaxUnavailable => Manifest["spec"]["maxUnavailable"];

    /// <summary>The field that decides.</summary>
    public Field Limit => MaxUnavailable.Exists ? MaxUnavailable : MinAvailable;

    /// <summary>Whether the number depends on how many Pods there should be, which only a workload with a scale can answer.</summary>
    public bool NeedsScale => MaxUnavailable.Exists || IntOrPercent.Of(MinAvailable) is { IsPercent: true };

    /// <summary>How many of a number of healthy Pods may be evicted at once; null when the budget says nothing. Percentages round up, both ways.</summary>
    public long? AllowedAt(long replicas)
    {
        if (IntOrPercent.Of(MaxUnavailable) is { } most) return Math.Min(replicas, most.RoundUp(replicas));
        return IntOrPercent.Of(MinAvailable) is { } least ? Math.Max(0, replicas - least.RoundUp(replicas)) : null;
    }

    /// <summary>How <see cref="AllowedAt"/> comes about, in words.</summary>
    public string Explain(long replicas)
    {
        if (IntOrPercent.Of(MaxUnavailable) is { } most) return $"maxUnavailable {most.Explain(replicas, up: true)}";
        return IntOrPercent.Of(MinAvailable) is { } least
            ? string.Create(CultureInfo.InvariantCulture, $"minAvailable {least.Explain(replicas, up: true)}; {replicas} - {least.RoundUp(replicas)} = {replicas - least.RoundUp(replicas)}")
            : "it has neither minAvailable nor maxUnavailable";
    }

    /// <inheritdoc />
    public override string ToString() => $"PodDisruptionBudget '{Manifest.Name}'";
}
