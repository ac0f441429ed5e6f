using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Autoscaling;

/// <summary>Each metric of an autoscaler has one positive target of a sort that its source can have.</summary>
internal sealed class AutoscalerMetricTargetRule : IManifestRule
{
    /// <summary>No target of a sort that the source can have.</summary>
    public static readonly DiagnosticDescriptor Missing = new("MG4410", Severity.Error,
        "Must set {0}",
        "Set {0} to what each Pod, or all together, should reach.");

    /// <summary>Two targets at once.</summary>
    public static readonly DiagnosticDescriptor Both = new("MG4411", Severity.Error,
        "May not set both {0} and {1}",
        "Keep the one that `type` names.");

    /// <summary>A target of nothing or less.</summary>
    public static readonly DiagnosticDescriptor NotPositive = new("MG4412", Severity.Error,
        "{0} {1} must be greater than 0",
        "Set {0} to the load at which one more Pod is wanted.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!AutoscalerSpec.TryGet(manifest, out var spec)) return;
        if (!spec.HasMetrics)
        {
            // The API server makes a metric of the one number and names that.
            var use = spec["targetCPUUtilizationPercentage"];
            if (use.Integer < 1) sink.Add(NotPositive, use.Location with { Path = "spec.metrics[0].resource.target.averageUtilization" }, "targetCPUUtilizationPercentage", use.Integer);
            return;
        }

        foreach (var metric in spec["metrics"].Items)
        {
            if (MetricSources.FirstIn(metric) is { } name) CheckTarget(name, metric[name]["target"], sink);
        }
    }

    private static void CheckTarget(string source, Field target, DiagnosticSink sink)
    {
        var value = target["value"];
        var averageValue = target["averageValue"];
        var averageUse = target["averageUtilization"];
        CheckPositive(value, "value", sink);
        CheckPositive(averageValue, "averageValue", sink);
        if (averageUse.Integer < 1) sink.Add(NotPositive, averageUse, "averageUtilization", averageUse.Integer);
        switch (source)
        {
            case "pods" when !averageValue.Exists:
                sink.Add(Missing, averageValue, "averageValue");
                break;
            case "object" or "external" when !value.Exists && !averageValue.Exists:
                sink.Add(Missing, averageValue, "value or averageValue");
                break;
            case "external" when value.Exists && averageValue.Exists:
                sink.Add(Both, value, "value", "averageValue");
                break;
            case "resource" or "containerResource" when !averageUse.Exists && !averageValue.Exists:
                sink.Add(Missing, averageUse, "averageUtilization or averageValue");
                break;
            case "resource" or "containerResource" when averageUse.Exists && averageValue.Exists:
                sink.Add(Both, averageValue, "averageUtilization", "averageValue");
                break;
        }
    }

    private static void CheckPositive(Field amount, string name, DiagnosticSink sink)
    {
        if (amount.Quantity is { Sign: <= 0 }) sink.Add(NotPositive, amount, name, amount.Text);
    }
}
