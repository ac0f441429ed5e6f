namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>Replicas begin one after the other, are replaced one by one, and their disks stay whatever happens to them.</summary>
internal static class StatefulPolicy
{
    private const int DefaultHistory = 5;

    /// <summary>What the StatefulSet of a component says besides its Pods.</summary>
    public static ResolvedStatefulSet Resolve(ComponentScope scope, StatefulComponent component, ReplicaPolicy replicas, IReadOnlyList<ResolvedPort> ports)
    {
        var (rollout, retention) = (component.Rollout, component.Retention);
        return new ResolvedStatefulSet
        {
            ServiceName = new Resolved<string>(ResourceNames.Headless(component.Name), Origin.Derived("name", component.Location)),
            Replicas = replicas.Scales ? null : replicas.Fewest,
            PodManagementPolicy = Choice.Unless(KubernetesText.Of(component.PodOrder), KubernetesText.Of(PodOrder.InOrder), component, nameof(component.PodOrder)),
            RevisionHistoryLimit = Choice.Of(rollout?.History, rollout, nameof(rollout.History), DefaultHistory),
            UpdateStrategy = KubernetesText.Replacement(rollout?.Replacement, rollout),
            Partition = Choice.Optional(rollout?.Partition, rollout, nameof(rollout.Partition)),
            MinReadySeconds = Choice.OptionalTime(rollout?.MinReady, rollout, nameof(rollout.MinReady)),
            WhenDeleted = Keeps(retention?.DeleteWithComponent, retention, nameof(ClaimRetention.DeleteWithComponent)),
            WhenScaled = Keeps(retention?.DeleteWhenScaledIn, retention, nameof(ClaimRetention.DeleteWhenScaledIn)),
            Ports = [.. OfferedPort.Of(component, ports).Select(o => new ResolvedServicePort(o.Port.Name, o.Port.Number, o.Port.Protocol))],
        };
    }

    /// <summary>The disks that each replica has, in ordinal order of their names.</summary>
    public static IReadOnlyList<ResolvedClaim> Claims(WorkloadComponent component)
    {
        var claims = new SortedDictionary<string, ResolvedClaim>(StringComparer.Ordinal);
        Add(component, component.Mounts, claims);
        foreach (var container in component.Containers) Add(component, container.Mounts, claims);
        return [.. claims.Values];
    }

    private static void Add(WorkloadComponent component, IReadOnlyList<Mount> mounts, SortedDictionary<string, ResolvedClaim> claims)
    {
        foreach (var mount in mounts)
        {
            if (mount.Volume is not ReplicaVolume disk) continue;
            var name = ResourceNames.FirstClaim(component.Name, disk.Name);
            claims.TryAdd(disk.Name, new ResolvedClaim(disk.Name, name, disk.Size.ToString(), disk.StorageClass ?? "", KubernetesText.Of(disk.Access), Origin.Definition(disk.Location)));
        }
    }

    private static Resolved<string> Keeps(bool? deletes, ClaimRetention? said, string member) =>
        said is null ? Choice.Default("Retain") : Choice.Unless(deletes == true ? "Delete" : "Retain", "Retain", said, member);
}
