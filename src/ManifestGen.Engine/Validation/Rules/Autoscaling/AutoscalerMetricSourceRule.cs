using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Autoscaling;

/// <summary>Each metric of an autoscaler holds the one source that its type names.</summary>
internal sealed class AutoscalerMetricSourceRule : IManifestRule
{
    /// <summary>The source that the type names is not there.</summary>
    public static readonly DiagnosticDescriptor Missing = new("MG4406", Severity.Error,
        "A metric of type '{0}' needs its source, {1}",
        "Add {1}, or set the type of the source that is there.");

    /// <summary>A source beside the one that the type names.</summary>
    public static readonly DiagnosticDescriptor Forbidden = new("MG4407", Severity.Error,
        "Must populate the given metric source only, not {0}",
        "Remove {0}, or make a metric of its own of it.");

    /// <summary>A metric of no type.</summary>
    public static readonly DiagnosticDescriptor TypeRequired = new("MG4417", Severity.Error,
        "Must specify a metric source type",
        "Set type to Resource, ContainerResource, Pods, Object or External.");

    /// <summary>Zero replicas and only metrics that need some.</summary>
    public static readonly DiagnosticDescriptor ScaleToZero = new("MG4408", Severity.Error,
        "Must specify at least one Object or External metric to support scaling to zero replicas",
        "Set minReplicas to at least 1; what Pods themselves use cannot bring the first of them back.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!AutoscalerSpec.TryGet(manifest, out var spec)) return;
        var metrics = spec["metrics"];
        var isFromOutside = false;
        foreach (var metric in metrics.Items)
        {
            isFromOutside |= metric["type"].String is "Object" or "External";
            CheckMetric(metric, sink);
        }

        if (spec["minReplicas"].Integer == 0 && !isFromOutside) sink.Add(ScaleToZero, spec.HasMetrics ? metrics.Location : spec["minReplicas"].Location with { Path = "spec.metrics" });
    }

    private static void CheckMetric(Field metric, DiagnosticSink sink)
    {
        var type = metric["type"].String ?? "";
        if (type.Length == 0) sink.Add(TypeRequired, metric["type"]);
        var expected = MetricSources.For(type);
        if (expected is not null && !metric[expected].Exists) sink.Add(Missing, metric[expected], type, expected);
        if (MetricSources.CountIn(metric) < 2) return;
        foreach (var source in MetricSources.All)
        {
            if (source != expected && metric[source].Exists) sink.Add(Forbidden, metric[source], source);
        }
    }
}
