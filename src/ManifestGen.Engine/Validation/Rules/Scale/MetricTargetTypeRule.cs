using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Validation.Rules.Autoscaling;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>A metric's target says by its type what it holds. The API server takes any type; the autoscaler goes by the field that is set.</summary>
internal sealed class MetricTargetTypeRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Mismatch = new("MG6047", Severity.Warning,
        "{0} has a target of type {1} that sets {2}: the type is passed over",
        "Set type to {3}, or give the value that the type is for.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var autoscaler in bundle.Autoscalers)
        foreach (var metric in autoscaler.Metrics)
        foreach (var source in MetricSources.All)
        {
            var target = metric.Field[source]["target"];
            if (Held(target) is ({ } field, { } fits) && target["type"].Text is { } type && type != fits)
                sink.Add(Mismatch, target["type"], autoscaler, type, field, fits);
        }
    }

    private static (string? Field, string? Type) Held(Field target)
    {
        if (target["averageUtilization"].Exists) return ("averageUtilization", "Utilization");
        if (target["averageValue"].Exists) return ("averageValue", "AverageValue");
        return target["value"].Exists ? ("value", "Value") : (null, null);
    }
}
