using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Volumes and mounts that cannot be, or are there twice.</summary>
internal static class MountCheck
{
    /// <summary>A volume's name is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidVolumeName = new("MG1120", Severity.Error,
        "Invalid volume name '{0}': {1}",
        "Use at most 63 lower-case letters, digits and '-'.");

    /// <summary>Two volumes have the same name.</summary>
    public static readonly DiagnosticDescriptor DuplicateVolume = new("MG1121", Severity.Error,
        "Duplicate value: '{0}' has two volumes of the name '{1}'",
        "Keep the volume in a variable and mount that object at each place, or give each volume a name of its own.");

    /// <summary>A path is not one that a volume can be mounted at.</summary>
    public static readonly DiagnosticDescriptor InvalidPath = new("MG1122", Severity.Error,
        "Invalid mount path '{0}': {1}",
        "Write an absolute path in the container, such as '/data'.");

    /// <summary>Two volumes are mounted at the same path.</summary>
    public static readonly DiagnosticDescriptor DuplicatePath = new("MG1123", Severity.Error,
        "Duplicate value: '{0}' has more than one volume mounted at '{1}'",
        "Mount each at a path of its own.");

    /// <summary>A part of a volume is not below its root.</summary>
    public static readonly DiagnosticDescriptor InvalidSubPath = new("MG1124", Severity.Error,
        "Invalid SubPath '{0}': {1}",
        "Write a path relative to the volume's root.");

    /// <summary>Reports mistakes in the mounts of a container.</summary>
    /// <param name="scope">The component, looked at for the container.</param>
    /// <param name="volumes">The volumes of the Pod's containers that were looked at before, by their names.</param>
    public static void Check(ComponentScope scope, Dictionary<string, Volume> volumes)
    {
        var mounts = scope.Container.Mounts;
        for (var i = 0; i < mounts.Count; i++)
        {
            var mount = mounts[i];
            CheckPath(scope, mount, "", mount.Path);
            if (mount.SubPath is { } part && RelativePath.Problem(part) is { } problem) scope.Report(InvalidSubPath, mount, nameof(mount.SubPath), part, problem);
            for (var j = 0; j < i; j++)
            {
                if (SamePath(mounts[j].Path, mount.Path)) scope.Report(DuplicatePath, mount, "", scope.Container.Name, mount.Path);
            }

            if (volumes.TryAdd(mount.Volume.Name, mount.Volume)) Volume(scope, mount.Volume);
            else if (!ReferenceEquals(volumes[mount.Volume.Name], mount.Volume)) scope.Report(DuplicateVolume, mount.Volume, "", scope.Component.Name, mount.Volume.Name);
        }

        if (scope.Container.Configuration is not { Files.Count: > 0 } configuration) return;
        foreach (var mount in mounts)
        {
            if (SamePath(mount.Path, configuration.MountPath)) scope.Report(DuplicatePath, mount, "", scope.Container.Name, mount.Path);
        }
    }

    /// <summary>Reports a path that no volume can be mounted at.</summary>
    public static void CheckPath(ComponentScope scope, ModelElement part, string member, string path)
    {
        var problem = ContainerPath.Problem(path) ?? (path.Contains(':', StringComparison.Ordinal) ? "must not contain ':'" : null);
        if (problem is not null) scope.Report(InvalidPath, part, member, path, problem);
    }

    /// <summary>Whether two paths are the same place, with or without a slash at the end.</summary>
    public static bool SamePath(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => first.TrimEnd('/').SequenceEqual(second.TrimEnd('/'));

    private static void Volume(ComponentScope scope, Volume volume)
    {
        if (Dns1123Label.Problem(volume.Name) is { } problem) scope.Report(InvalidVolumeName, volume, "", volume.Name, problem);
        switch (volume)
        {
            case EmptyVolume { SizeLimit: { } limit }:
                ResourceCheck.Amount(scope, volume, nameof(EmptyVolume.SizeLimit), $"SizeLimit of the volume '{volume.Name}'", limit, limit.TotalBytes);
                break;
            case ConfigMapVolume config:
                ReferenceCheck.Name(scope, volume, "", "ConfigMap", config.ConfigMap);
                break;
            case SecretVolume secret:
                ReferenceCheck.Name(scope, volume, "", "Secret", secret.Secret);
                break;
            case ReplicaVolume disk:
                StatefulCheck.Disk(scope, disk);
                break;
            case ClaimVolume claim:
                ReferenceCheck.Name(scope, volume, "", "PersistentVolumeClaim", claim.Claim);
                break;
        }
    }
}
