using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>A metric of one container names a container that the target's Pods have.</summary>
internal sealed class AutoscalerContainerRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Unknown = new("MG6002", Severity.Error,
        "{0} measures container '{1}', which {2} does not have",
        "Name one of its containers: {3}.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var autoscaler in bundle.Autoscalers)
        {
            if (bundle.TargetOf(autoscaler) is not { } workload) continue;
            foreach (var metric in autoscaler.Metrics)
            {
                if (metric.Container is not { Text: { Length: > 0 } name } field || workload.Staying.Any(c => c.Name == name)) continue;
                sink.Add(Unknown, field, autoscaler, name, workload, WordList.And(workload.Staying.Select(c => $"'{c.Name}'")));
            }
        }
    }
}
