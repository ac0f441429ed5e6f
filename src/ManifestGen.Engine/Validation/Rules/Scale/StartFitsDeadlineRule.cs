using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>A rollout is not given up while a container may still be starting.</summary>
internal sealed class StartFitsDeadlineRule : IBundleRule
{
    public static readonly DiagnosticDescriptor GivenUp = new("MG6027", Severity.Warning,
        "{0} of {1} may take {2} s to start ({3}) + {4} s of minReadySeconds = {5} s, and the rollout fails after progressDeadlineSeconds {6}",
        "Raise progressDeadlineSeconds above {5}, or lower the startup budget.");

    private const long DefaultDeadline = 600;

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads.Where(w => w.Kind == "Deployment"))
        {
            var deadline = workload.Spec["progressDeadlineSeconds"].Integer ?? DefaultDeadline;
            var minReady = workload.Spec["minReadySeconds"].Integer ?? 0;
            foreach (var container in workload.Staying)
            {
                var (budget, reason) = StartOf(container);
                if (budget == 0 || budget + minReady < deadline) continue;
                var place = container.Startup.Exists ? container.Startup.Field : container.Readiness.Field;
                sink.Add(GivenUp, place, container, workload, budget, reason, minReady, budget + minReady, deadline);
            }
        }
    }

    private static (long Budget, string Reason) StartOf(Container container)
    {
        if (container.Startup is { Exists: true } startup)
            return (startup.Budget, $"{startup.InitialDelay} + {startup.FailureThreshold} x {startup.Period} s of startupProbe");
        return (container.Readiness.InitialDelay, "initialDelaySeconds of readinessProbe");
    }
}
