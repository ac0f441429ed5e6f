using ManifestGen.Engine.Resolve.Checks;

namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>Volumes follow from their mounts. Where the root file system cannot be written to, <c>/tmp</c> can: .NET and its diagnostics need it.</summary>
internal static class MountPolicy
{
    private const string TemporaryPath = "/tmp";
    private static readonly Storage TemporarySize = Storage.Mebibytes(64);

    /// <summary>The volumes of a component's Pods and where its container sees them.</summary>
    public static (IReadOnlyList<ResolvedVolume> Volumes, IReadOnlyList<ResolvedMount> Mounts) Resolve(
        ComponentScope scope, ResolvedSecurity security, ResolvedConfigMap? configuration)
    {
        var volumes = new SortedDictionary<string, ResolvedVolume>(StringComparer.Ordinal);
        var mounts = new List<ResolvedMount>(scope.Component.Mounts.Count + 2);
        foreach (var mount in scope.Component.Mounts)
        {
            volumes.TryAdd(mount.Volume.Name, Said(mount.Volume));
            mounts.Add(new ResolvedMount(mount.Volume.Name, mount.Path, mount.ReadOnly, mount.SubPath ?? "", Origin.Definition(mount.Location)));
        }

        AddConfiguration(scope, configuration, volumes, mounts);
        if (security.ReadOnlyRootFileSystem.Value && !IsMounted(mounts, TemporaryPath))
        {
            var name = Free("tmp", volumes);
            volumes.Add(name, new ResolvedVolume { Name = name, Kind = VolumeKind.Empty, SizeLimit = TemporarySize.ToString(), Origin = Origin.Default });
            mounts.Add(new ResolvedMount(name, TemporaryPath, ReadOnly: false, SubPath: "", Origin.Default));
        }

        mounts.Sort(static (first, second) => string.CompareOrdinal(first.Path, second.Path));
        return ([.. volumes.Values], mounts);
    }

    private static void AddConfiguration(
        ComponentScope scope, ResolvedConfigMap? configMap, SortedDictionary<string, ResolvedVolume> volumes, List<ResolvedMount> mounts)
    {
        if (configMap is null || scope.Component.Configuration is not { Files.Count: > 0 } configuration) return;
        var keys = new string[configuration.Files.Count];
        for (var i = 0; i < keys.Length; i++) keys[i] = configuration.Files[i].Key;
        Array.Sort(keys, StringComparer.Ordinal);
        var name = Free("configuration", volumes);
        var origin = Origin.Derived("configuration", configuration.Location);
        volumes.Add(name, new ResolvedVolume { Name = name, Kind = VolumeKind.ConfigMap, SourceName = configMap.Name.Value, Items = keys, Origin = origin });
        mounts.Add(new ResolvedMount(name, configuration.MountPath, ReadOnly: true, SubPath: "", origin));
    }

    private static ResolvedVolume Said(Volume volume)
    {
        var said = new ResolvedVolume { Name = volume.Name, Kind = VolumeKind.Empty, Origin = Origin.Definition(volume.Location) };
        return volume switch
        {
            EmptyVolume empty => said with { SizeLimit = empty.SizeLimit?.ToString() ?? "", InMemory = empty.InMemory },
            ConfigMapVolume config => said with { Kind = VolumeKind.ConfigMap, SourceName = config.ConfigMap, Optional = config.Optional },
            SecretVolume secret => said with { Kind = VolumeKind.Secret, SourceName = secret.Secret, Optional = secret.Optional },
            ClaimVolume claim => said with { Kind = VolumeKind.Claim, SourceName = claim.Claim },
            _ => throw new NotSupportedException($"No policy for the volume {volume.GetType().Name}."),
        };
    }

    private static bool IsMounted(List<ResolvedMount> mounts, string path)
    {
        foreach (var mount in mounts)
        {
            if (MountCheck.SamePath(mount.Path, path)) return true;
        }

        return false;
    }

    // The user's own volume may have the name already.
    private static string Free(string name, SortedDictionary<string, ResolvedVolume> volumes)
    {
        while (volumes.ContainsKey(name)) name = "default-" + name;
        return name;
    }
}
