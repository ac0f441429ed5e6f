using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>Where a container sees a volume. Kubernetes: <c>volumeMounts[]</c>.</summary>
public sealed record Mount : ModelElement
{
    /// <summary>Mounts a volume.</summary>
    /// <param name="volume">The volume; the same object may be mounted at several places.</param>
    /// <param name="path">The absolute path in the container, without <c>:</c>. Kubernetes: <c>mountPath</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Mount(Volume volume, string path, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        Volume = volume;
        Path = path;
    }

    /// <summary>The volume.</summary>
    public Volume Volume { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The absolute path in the container.</summary>
    public string Path { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Whether the container cannot write to it. Kubernetes: <c>readOnly</c>.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The part of the volume that is mounted, a relative path without <c>..</c>; all of it by default. Kubernetes: <c>subPath</c>.</summary>
    public string? SubPath { get; init; }
}
