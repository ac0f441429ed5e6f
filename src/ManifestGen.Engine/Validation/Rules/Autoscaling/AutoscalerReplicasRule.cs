using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Autoscaling;

/// <summary>An autoscaler's bounds are at least one replica, and the upper is not below the lower.</summary>
internal sealed class AutoscalerReplicasRule : IManifestRule
{
    /// <summary>A lower bound that the API server does not take.</summary>
    public static readonly DiagnosticDescriptor Minimum = new("MG4401", Severity.Error,
        "minReplicas {0} must be greater than or equal to 1",
        "Set minReplicas to at least 1; scaling to zero needs a feature that is off in every release so far.");

    /// <summary>An upper bound that is missing or below one.</summary>
    public static readonly DiagnosticDescriptor Maximum = new("MG4402", Severity.Error,
        "maxReplicas must be set and greater than 0",
        "Set maxReplicas to the most replicas that load may bring.");

    /// <summary>Bounds the wrong way round.</summary>
    public static readonly DiagnosticDescriptor Order = new("MG4403", Severity.Error,
        "maxReplicas {0} must be greater than or equal to `minReplicas` {1}",
        "Raise maxReplicas to at least {1}, or lower minReplicas.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!AutoscalerSpec.TryGet(manifest, out var spec)) return;
        var lower = spec["minReplicas"];
        var upper = spec["maxReplicas"];
        var minimum = lower.Integer ?? 1;
        var maximum = upper.Integer ?? 0;
        if (minimum < 1) sink.Add(Minimum, lower, minimum);
        if (maximum < 1) sink.Add(Maximum, upper);
        else if (maximum < minimum) sink.Add(Order, upper, maximum, minimum);
    }
}
