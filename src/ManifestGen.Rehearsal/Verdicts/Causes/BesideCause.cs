using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>A container beside the one that is rehearsed kept a Pod from becoming ready, or did not stay: an init container that failed, a sidecar that ended.</summary>
internal sealed class BesideCause : ICause
{
    /// <summary>An init container does not end well.</summary>
    public static readonly DiagnosticDescriptor InitFails = new("MG8971", Severity.Error,
        "{0} does not start: its init container '{1}' {2}, and nothing begins before it has ended well",
        "Read the last lines that it wrote. Let it end with exit code 0 when all is prepared, also when it was prepared before: it runs in each new Pod.");

    /// <summary>A sidecar does not start.</summary>
    public static readonly DiagnosticDescriptor SidecarDoesNotStart = new("MG8972", Severity.Error,
        "{0} does not become ready: its container '{1}' {2}",
        "A Pod is ready when all of its containers are. See that the container starts, listens on the port that its probe asks, and answers the probe's path.");

    /// <summary>A sidecar ends though nobody asked for it.</summary>
    public static readonly DiagnosticDescriptor SidecarEnds = new("MG8973", Severity.Error,
        "The container '{1}' of {0} ended by itself {2} after it was started, {3}, and took the Pod out of the Service until it was there again",
        "Read the last lines that it wrote. A container beside the main one runs until the Pod ends; what ends by itself is an InitContainer.");

    /// <summary>A sidecar is killed at the end of its Pod.</summary>
    public static readonly DiagnosticDescriptor SidecarKilled = new("MG8974", Severity.Error,
        "The container '{1}' of {0} was killed {2} after SIGTERM: the Pod's {3} to end were over",
        "Sidecars end after the main container, in what it leaves of the grace period. Let both end sooner, or give the Pod more: Shutdown in the definition.");

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        if (!FindBefore(view)) FindDuring(view);
        FindAtEnd(view);
    }

    /// <summary>What keeps a Pod from becoming ready.</summary>
    private static bool FindBefore(ComponentView view)
    {
        foreach (var pod in view.Pods.Where(p => p.Ready is null && p.Ending is null))
        {
            var rung = view.Pods[0] == pod ? Rung.Container : view.RungAt(pod.Created);
            foreach (var other in pod.Others)
            {
                if (RoleOf(view, other) == ContainerRole.Init)
                {
                    if (other.Runs[^1] is { Exited: not null, ExitCode: 0 }) continue;
                    view.AddOf(InitFails, rung, pod.Name, other.Name, pod.Name, other.Name, HowItEnds(view, other.Runs));
                    return true;
                }

                if (other.Runs.Any(r => r.Ready is not null)) continue;
                if (!other.Runs.Any(r => r.EndedByItself || r.FailedProbe.Length > 0) && pod.Runs.Any(r => r.EndedByItself || r.FailedProbe.Length > 0)) continue;
                view.AddOf(SidecarDoesNotStart, rung, pod.Name, other.Name, pod.Name, other.Name, HowItStays(view, other));
                return true;
            }
        }

        return false;
    }

    private static void FindDuring(ComponentView view)
    {
        foreach (var pod in view.Pods)
        foreach (var other in pod.Others.Where(o => RoleOf(view, o) != ContainerRole.Init))
        {
            if (other.Runs.FirstOrDefault(r => r.EndedByItself && (pod.Ending is null || r.Exited < pod.Ending)) is not { Exited: { } ended } run) continue;
            // While no container of it is there, a Pod that is asked by the main one's port still may answer; what was lost until it was back is its doing.
            var back = other.Runs.FirstOrDefault(r => r.Started > run.Started)?.Ready ?? view.Whole.Length;
            var lost = view.Unexplained.Where(r => (r.Pod == pod.Name || r.Pod.Length == 0) && r.Completed >= ended && r.Intended <= back + (view.Whole.EndpointDelay ?? TimeSpan.Zero)).ToArray();
            view.Claim(lost);
            view.AddOf(SidecarEnds, view.RungAt(ended), pod.Name, other.Name, pod.Name, other.Name, Amount.Of(ended - run.Started), run.Exit);
            return;
        }
    }

    private static void FindAtEnd(ComponentView view)
    {
        foreach (var pod in view.Pods)
        foreach (var other in pod.Others)
        {
            if (other.Runs[^1] is not { Killed: { } killed, Terminated: { } told }) continue;
            view.AddOf(SidecarKilled, view.RungAt(pod.Ending ?? killed), pod.Name, other.Name, pod.Name, other.Name, Amount.Of(killed - told), Amount.Of(view.Plan.Grace));
            return;
        }
    }

    private static ContainerRole RoleOf(ComponentView view, ContainerHistory container) => view.Plan.Containers.FirstOrDefault(c => c.Name == container.Name)?.Role ?? ContainerRole.Sidecar;

    private static string HowItEnds(ComponentView view, IReadOnlyList<ContainerRun> runs)
    {
        var last = runs.LastOrDefault(r => r.Exited is not null) ?? runs[^1];
        var times = runs.Count > 1 ? $" {Amount.Of(runs.Count, "time")}, the last time" : "";
        return last.Exited is { } ended ? $"failed{times} {Amount.Of(ended - last.Started)} after it was started, {last.Exit}" : $"is not done after {Amount.Of(view.Whole.Length - last.Started)}";
    }

    private static string HowItStays(ComponentView view, ContainerHistory container)
    {
        if (container.Runs.FirstOrDefault(r => r.EndedByItself) is { Exited: { } ended } run) return $"ended {Amount.Of(ended - run.Started)} after it was started, {run.Exit}";
        var failed = container.Runs.Select(r => r.FailedProbe).FirstOrDefault(f => f.Length > 0);
        return $"runs and was not ready within {Amount.Of(view.Whole.Length - container.Runs[0].Started)}{(failed is null ? "" : $": {failed}")}";
    }
}
