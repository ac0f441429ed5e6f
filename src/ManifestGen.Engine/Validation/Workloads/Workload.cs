using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Workloads;

/// <summary>A resource that makes pods from a template.</summary>
/// <param name="Manifest">The resource.</param>
/// <param name="Spec">What says how many pods and which; in a CronJob, that of the Jobs it makes.</param>
/// <param name="Pod">The template.</param>
internal readonly record struct Workload(Manifest Manifest, Field Spec, PodTemplate Pod)
{
    /// <summary>The kind of resource.</summary>
    public PodOwner Kind => Pod.Owner;

    /// <summary>Whether it is, or makes, a Job.</summary>
    public bool IsJob => Kind is PodOwner.Job or PodOwner.CronJob;

    /// <summary>Finds the workload that a resource is.</summary>
    /// <returns>Whether the resource is one.</returns>
    public static bool TryFind(Manifest manifest, out Workload workload)
    {
        workload = default;
        if (!PodTemplate.TryFind(manifest, out var pod) || pod.Owner is PodOwner.Pod or PodOwner.PodTemplate) return false;
        var spec = pod.Owner == PodOwner.CronJob ? manifest["spec"]["jobTemplate"]["spec"] : manifest["spec"];
        workload = new Workload(manifest, spec, pod);
        return true;
    }
}
