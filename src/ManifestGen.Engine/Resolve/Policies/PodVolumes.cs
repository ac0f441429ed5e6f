namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>The volumes of a Pod, which its containers share: those that a mount names, and those that follow.</summary>
internal sealed class PodVolumes
{
    private readonly SortedDictionary<string, ResolvedVolume> _volumes = new(StringComparer.Ordinal);

    /// <summary>The volumes, in ordinal order of their names.</summary>
    public IReadOnlyList<ResolvedVolume> All => [.. _volumes.Values];

    /// <summary>The volumes that a component and its further containers mount.</summary>
    /// <param name="component">The component.</param>
    /// <param name="claims">The disks of a replica, which a bare Pod names itself and a StatefulSet gives its Pods; empty in the second case.</param>
    public static PodVolumes Of(WorkloadComponent component, IReadOnlyList<ResolvedClaim> claims)
    {
        var volumes = new PodVolumes();
        foreach (var claim in claims)
        {
            volumes._volumes.Add(claim.Name, new ResolvedVolume { Name = claim.Name, Kind = VolumeKind.Claim, SourceName = claim.PodClaimName, Origin = claim.Origin });
        }

        volumes.Add(component.Mounts);
        foreach (var container in component.Containers) volumes.Add(container.Mounts);
        return volumes;
    }

    /// <summary>Adds a volume that nobody named, under a name that no other has.</summary>
    /// <returns>The volume's name.</returns>
    public string Add(ResolvedVolume volume)
    {
        var name = volume.Name;
        while (_volumes.ContainsKey(name)) name = "default-" + name;
        _volumes.Add(name, volume with { Name = name });
        return name;
    }

    private void Add(IReadOnlyList<Mount> mounts)
    {
        foreach (var mount in mounts)
        {
            if (mount.Volume is not ReplicaVolume) _volumes.TryAdd(mount.Volume.Name, Said(mount.Volume));
        }
    }

    private static ResolvedVolume Said(Volume volume)
    {
        var said = new ResolvedVolume { Name = volume.Name, Kind = VolumeKind.Empty, Origin = Origin.Definition(volume.Location) };
        return volume switch
        {
            EmptyVolume empty => said with { SizeLimit = empty.SizeLimit?.ToString() ?? "", InMemory = empty.InMemory },
            ConfigMapVolume config => said with { Kind = VolumeKind.ConfigMap, SourceName = config.ConfigMap, Optional = config.Optional },
            SecretVolume secret => said with { Kind = VolumeKind.Secret, SourceName = secret.Secret, Optional = secret.Optional },
            SecretProviderVolume secrets => said with { Kind = VolumeKind.SecretProvider, SourceName = secrets.Provider.Name },
            ClaimVolume claim => said with { Kind = VolumeKind.Claim, SourceName = claim.Claim },
            _ => throw new NotSupportedException($"No policy for the volume {volume.GetType().Name}."),
        };
    }
}
