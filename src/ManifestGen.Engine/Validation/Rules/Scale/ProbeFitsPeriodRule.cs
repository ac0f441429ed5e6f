using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>A try of a probe ends before the next one is due.</summary>
internal sealed class ProbeFitsPeriodRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Overlong = new("MG6045", Severity.Warning,
        "{0} of {1} in {2} may take {3} s (timeoutSeconds) and is due every {4} s (periodSeconds): what it finds comes later than planned",
        "Make timeoutSeconds no longer than periodSeconds.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        foreach (var container in workload.Staying)
        foreach (var probe in container.Probes.Where(p => p.Exists && p.Timeout > p.Period))
            sink.Add(Overlong, probe.Field, probe.Name, container, workload, probe.Timeout, probe.Period);
    }
}
