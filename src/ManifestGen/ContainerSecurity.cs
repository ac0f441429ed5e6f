using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>The user that a container runs as and what it may do. The defaults pass the <c>restricted</c> Pod Security level. Kubernetes: <c>securityContext</c>.</summary>
public sealed record ContainerSecurity : ModelElement
{
    /// <summary>Makes a security context; what is left out has its default.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ContainerSecurity([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
    }

    /// <summary>The user's number; 1654 by default, the user <c>app</c> of .NET's images. 0 is root. Kubernetes: <c>runAsUser</c>.</summary>
    public long? RunAsUser { get; init; }

    /// <summary>The group's number; 1654 by default, the user's own number for an image that others built. Kubernetes: <c>runAsGroup</c>.</summary>
    public long? RunAsGroup { get; init; }

    /// <summary>The group that owns mounted volumes; the group by default. Kubernetes: <c>fsGroup</c>.</summary>
    public long? FileSystemGroup { get; init; }

    /// <summary>Whether the image's files cannot be written; true by default. Kubernetes: <c>readOnlyRootFilesystem</c>.</summary>
    public bool? ReadOnlyRootFileSystem { get; init; }

    /// <summary>Capabilities given back after all were dropped, such as <c>NET_BIND_SERVICE</c>. Kubernetes: <c>capabilities.add</c>.</summary>
    public IReadOnlyList<string> AddCapabilities { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>The filter of system calls; the container runtime's own by default. Kubernetes: <c>seccompProfile</c>.</summary>
    public SeccompProfile? Seccomp { get; init; }
}
