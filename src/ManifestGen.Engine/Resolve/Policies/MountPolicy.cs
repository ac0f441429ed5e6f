using ManifestGen.Engine.Resolve.Checks;

namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>Volumes follow from their mounts. Where the root file system cannot be written to, <c>/tmp</c> can: .NET and its diagnostics need it.</summary>
internal static class MountPolicy
{
    private const string TemporaryPath = "/tmp";
    private const int LongestInName = 59;
    private static readonly Storage TemporarySize = Storage.Mebibytes(64);

    /// <summary>Where a container sees volumes, in ordinal order of the paths.</summary>
    /// <param name="scope">The component, looked at for the container.</param>
    /// <param name="readOnlyRoot">Whether its root file system cannot be written to.</param>
    /// <param name="configuration">The configuration whose files it sees; null for none.</param>
    /// <param name="volumes">The Pod's volumes, to which those that follow are added.</param>
    public static IReadOnlyList<ResolvedMount> Resolve(ComponentScope scope, bool readOnlyRoot, ResolvedConfigMap? configuration, PodVolumes volumes)
    {
        var said = scope.Container.Mounts;
        var mounts = new List<ResolvedMount>(said.Count + 2);
        foreach (var mount in said)
        {
            mounts.Add(new ResolvedMount(mount.Volume.Name, mount.Path, mount.ReadOnly, mount.SubPath ?? "", Origin.Definition(mount.Location)));
        }

        AddConfiguration(scope, configuration, volumes, mounts);
        if (readOnlyRoot && !IsMounted(mounts, TemporaryPath))
        {
            var name = volumes.Add(new ResolvedVolume { Name = TemporaryName(scope.Container), Kind = VolumeKind.Empty, SizeLimit = TemporarySize.ToString(), Origin = Origin.Default });
            mounts.Add(new ResolvedMount(name, TemporaryPath, ReadOnly: false, SubPath: "", Origin.Default));
        }

        mounts.Sort(static (first, second) => string.CompareOrdinal(first.Path, second.Path));
        return mounts;
    }

    // A volume's name has room for 63 characters, and so has a container's.
    private static string TemporaryName(ContainerPart container) => container.IsOwn || container.Name.Length > LongestInName ? "tmp" : $"tmp-{container.Name}";

    private static void AddConfiguration(ComponentScope scope, ResolvedConfigMap? configMap, PodVolumes volumes, List<ResolvedMount> mounts)
    {
        if (configMap is null || scope.Container.Configuration is not { Files.Count: > 0 } configuration) return;
        var keys = new string[configuration.Files.Count];
        for (var i = 0; i < keys.Length; i++) keys[i] = configuration.Files[i].Key;
        Array.Sort(keys, StringComparer.Ordinal);
        var origin = Origin.Derived("configuration", configuration.Location);
        var name = volumes.Add(new ResolvedVolume { Name = "configuration", Kind = VolumeKind.ConfigMap, SourceName = configMap.Name.Value, Items = keys, Origin = origin });
        mounts.Add(new ResolvedMount(name, configuration.MountPath, ReadOnly: true, SubPath: "", origin));
    }

    private static bool IsMounted(List<ResolvedMount> mounts, string path)
    {
        foreach (var mount in mounts)
        {
            if (MountCheck.SamePath(mount.Path, path)) return true;
        }

        return false;
    }
}
