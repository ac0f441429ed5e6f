using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;
using ManifestGen.Rehearsal.Processes;

namespace ManifestGen.Rehearsal.Manifests;

/// <summary>Reads the containers of a workload's Pods, those that run a project of the product, in the order in which they start.</summary>
/// <param name="images">What images start.</param>
/// <param name="environment">Reads variables.</param>
/// <param name="needsPrograms">Whether containers are left out whose program does not run on this machine.</param>
internal sealed class PodReader(ProductImages images, EnvironmentReader environment, bool needsPrograms)
{
    /// <summary>The containers, those that are left out not among them.</summary>
    public IReadOnlyList<ContainerPlan> Read(Workload workload) => [.. workload.All.Select(c => Read(workload, c)).Where(c => c.Program is not null || !needsPrograms)];

    private ContainerPlan Read(Workload workload, Container container)
    {
        var actions = new ActionReader(container);
        var program = images.Program(container);
        return new ContainerPlan
        {
            Name = container.Name,
            Role = container.IsSidecar ? ContainerRole.Sidecar : container.IsInit ? ContainerRole.Init : ContainerRole.Main,
            Program = program,
            // What a container that is left out misses is not asked for.
            Environment = program is not null || !needsPrograms ? environment.Read(container) : [],
            Ports = [.. container.Ports.Where(p => p.Protocol == "TCP").Select(p => new PortPlan(p.Name, (int)p.Number))],
            Mounts = [.. container.Field["volumeMounts"].Each().Select(m => Mount(workload, m)).OfType<MountPlan>()],
            Startup = actions.Probe(container.Startup),
            Readiness = actions.Probe(container.Readiness),
            Liveness = actions.Probe(container.Liveness),
            PreStop = actions.Action(PreStopPause.Hook(container)),
            CpuRequest = (container.Request("cpu").Quantity?.MilliValue ?? 0) / 1000d,
        };
    }

    /// <summary>A volume that a folder can stand for. Temporary files have one anyway.</summary>
    private static MountPlan? Mount(Workload workload, Field mount)
    {
        if (mount["name"].Text is not { } name || mount["mountPath"].Text is not { Length: > 1 } path || path == "/tmp") return null;
        path = path.TrimEnd('/');
        if (workload.Spec["volumeClaimTemplates"].Each().Any(t => t["metadata"]["name"].Text == name)) return new MountPlan(name, path, VolumeScope.Replica);
        var volume = workload.Pod["volumes"].Each().FirstOrDefault(v => v["name"].Text == name);
        if (volume["persistentVolumeClaim"]["claimName"].Text is { } claim) return new MountPlan(claim, path, VolumeScope.Product);
        return volume["emptyDir"].Exists || volume["ephemeral"].Exists ? new MountPlan(name, path, VolumeScope.Pod) : null;
    }

    /// <summary>The paths at which a container sees this machine's files instead of a volume's: nothing that is handed to it leads elsewhere.</summary>
    public static IReadOnlyList<string> StrayPaths(Container container, ContainerPlan plan)
    {
        var texts = plan.Environment.Where(e => !e.IsPodField).Select(e => e.Value).Concat(plan.Program?.Arguments ?? []).ToArray();
        return
        [
            .. container.Field["volumeMounts"].Each().Select(m => (m["mountPath"].Text ?? "").TrimEnd('/'))
                .Where(p => p is not ("/tmp" or "") && !(plan.Mounts.Any(m => m.Path == p) && texts.Any(t => LocalText.Names(t, p)))),
        ];
    }
}
