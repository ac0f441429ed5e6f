using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>
/// A container behind a Service keeps answering for a moment after its Pod is told to end. Removing the Pod from the endpoints and stopping
/// the process happen side by side, and without a pause requests still arrive at a socket that is closed already.
/// </summary>
internal sealed class ServedPodsDrainRule : IBundleRule
{
    public static readonly DiagnosticDescriptor NoPause = new("MG6014", Severity.Warning,
        "{0} of {1} stops at once when its Pod ends, while {2} still sends it requests for a moment",
        "Add a pause before the end: lifecycle.preStop.sleep.seconds: 5. It needs no shell in the image.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads.Where(w => !w.IsRunToEnd))
        foreach (var container in bundle.ServingContainers(workload))
        {
            // A sidecar is told to end only when the other containers have ended, so their pause is its own.
            if (Pauses(container) || (container.IsSidecar && workload.Containers.Any(Pauses))) continue;
            sink.Add(NoPause, PreStopPause.Hook(container), container, workload, bundle.ServicesOf(workload)[0]);
        }
    }

    private static bool Pauses(Container container)
    {
        var hook = PreStopPause.Hook(container);
        return hook.Exists && hook["sleep"]["seconds"].Integer != 0;
    }
}
