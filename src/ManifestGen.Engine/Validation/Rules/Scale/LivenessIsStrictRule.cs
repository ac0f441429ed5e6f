using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>A liveness probe lets the container start, and asks something else than whether it is ready.</summary>
internal sealed class LivenessIsStrictRule : IBundleRule
{
    public static readonly DiagnosticDescriptor KillsStarting = new("MG6028", Severity.Warning,
        "{0} of {1} is restarted when it does not answer within {2} + {3} x {4} = {5} s of its start, and has no startupProbe",
        "Add a startupProbe with the time that a start may take; liveness waits until it has succeeded.");

    public static readonly DiagnosticDescriptor SameAsReadiness = new("MG6029", Severity.Warning,
        "livenessProbe and readinessProbe of {0} in {1} ask the same ({2}): a Pod that should only get no requests is restarted",
        "Give liveness an endpoint of its own that checks nothing but the process.");

    public static readonly DiagnosticDescriptor AsksReadiness = new("MG6030", Severity.Warning,
        "livenessProbe of {0} in {1} asks '{2}', which is about being ready: when something it depends on fails, every Pod is restarted",
        "Ask an endpoint that checks nothing but the process, such as /health/live.");

    /// <summary>Shorter than this, an ordinary start on a busy node does not fit. It is what the defaults give.</summary>
    private const long ShortestStart = 30;

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        foreach (var container in workload.Staying)
        {
            var live = container.Liveness;
            if (!live.Exists) continue;
            if (!container.Startup.Exists && live.Budget < ShortestStart)
                sink.Add(KillsStarting, live.Field, container, workload, live.InitialDelay, live.FailureThreshold, live.Period, live.Budget);
            if (container.Readiness is { Exists: true } ready && ready.Question == live.Question)
                sink.Add(SameAsReadiness, live.Field, container, workload, live.Question);
            else if (live.Path is { } path && path.Contains("ready", StringComparison.OrdinalIgnoreCase))
                sink.Add(AsksReadiness, live.Field, container, workload, path);
        }
    }
}
