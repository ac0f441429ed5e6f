using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Rehearsal.Manifests;

/// <summary>What of a product a rehearsal on this machine does not play, each said once, with what that means for what it proves.</summary>
/// <param name="bundle">The manifests.</param>
internal sealed class UnplayedNotes(Bundle bundle)
{
    private readonly List<string> _workloads = [];
    private readonly List<string> _parts = [];

    /// <summary>All of them: whole workloads first.</summary>
    public IReadOnlyList<string> All => [.. _workloads, .. _parts];

    /// <summary>Adds what is not played of a workload.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="plan">What is played of it; null for nothing.</param>
    public void Add(Workload workload, ComponentPlan? plan)
    {
        var name = ProductImages.ComponentOf(workload);
        if (plan is null) _workloads.Add($"{name}: {Whole(workload)}");
        else _parts.AddRange([.. Parts(workload, plan).Select(part => $"{name}: {part}"), .. Metrics(workload).Select(metric => $"{name}: {metric}")]);
    }

    /// <summary>What an autoscaler goes by beside the CPU.</summary>
    private IEnumerable<string> Metrics(Workload workload)
    {
        foreach (var autoscaler in bundle.AutoscalersOf(workload))
        {
            var others = autoscaler.IsKeda
                ? autoscaler.Spec["triggers"].Each().Select(t => t["type"].Text ?? "").Where(t => t != "cpu")
                : autoscaler.Spec["metrics"].Each().Select(m => m["resource"]["name"].Text ?? m["type"].Text ?? "").Where(m => m != "cpu");
            if (others.Distinct(StringComparer.Ordinal).ToArray() is { Length: > 0 } names)
                yield return $"what its {autoscaler.Manifest.Kind} scales by beside the CPU ({string.Join(", ", names)}): manifestgen simulate plays {(autoscaler.IsKeda ? "it" : "an autoscaler on the CPU only")}";
        }
    }

    private static string Whole(Workload workload) => workload.Kind switch
    {
        "Job" when JobPlan.TimingOf(workload) == JobTime.AfterRelease => "the Job after a release, whose image comes from elsewhere",
        "Job" => "the Job of a release, whose image comes from elsewhere; what it prepares must be there already",
        "CronJob" => "the CronJob, whose image comes from elsewhere",
        "Deployment" or "StatefulSet" or "DaemonSet" or "Pod" => $"the {workload.Kind}, whose image comes from elsewhere; what others need of it must be reachable by rehearsal.env",
        _ => $"the {workload.Kind}, a kind that is not played on this machine",
    };

    private IEnumerable<string> Parts(Workload workload, ComponentPlan plan)
    {
        foreach (var container in workload.All)
        {
            if (plan.Containers.FirstOrDefault(c => c.Name == container.Name) is not { } played) yield return Missing(workload, container);
            else if (PodReader.StrayPaths(container, played) is { Count: > 0 } paths)
                yield return $"volumes at {string.Join(", ", paths)}: no variable or argument{(container.Name == plan.Container ? "" : $" of {container.Name}")} names {(paths.Count == 1 ? "it" : "them")}, so that the process sees this machine's files there";
        }
    }

    private string Missing(Workload workload, Container container)
    {
        if (container is { IsInit: true, IsSidecar: false }) return $"the init container {container.Name}, whose image comes from elsewhere; what it prepares must be there already";
        var served = bundle.IsServed(workload) && bundle.ServingContainers(workload).Contains(container);
        return served
            ? $"the container {container.Name}, whose image comes from elsewhere and which the Service leads to: requests that it would hand on do not come"
            : $"the container {container.Name} beside it, whose image comes from elsewhere: what it does for the component is missing";
    }
}
