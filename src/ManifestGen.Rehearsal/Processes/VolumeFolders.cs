using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Processes;

/// <summary>The folders that stand for volumes, so that containers of a Pod find what others of it, or a replica's Pod before, have written.</summary>
/// <param name="root">The folder of the rehearsal.</param>
/// <param name="identity">The Pod.</param>
internal sealed class VolumeFolders(string root, PodIdentity identity)
{
    /// <summary>The folder for each path at which a container sees a volume; made when it is not there.</summary>
    public IReadOnlyDictionary<string, string> Of(ContainerPlan container) => container.Mounts.ToDictionary(
        m => m.Path, m => Directory.CreateDirectory(Path.Combine(root, "volumes", Owner(m.Scope), m.Volume)).FullName, StringComparer.Ordinal);

    private string Owner(VolumeScope scope) => scope switch
    {
        VolumeScope.Pod => $"pod-{identity.Name}",
        VolumeScope.Replica => $"replica-{identity.HostName}",
        _ => "product",
    };
}
