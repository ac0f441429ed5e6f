using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>An empty folder that lives as long as its Pod. Kubernetes: <c>emptyDir</c>.</summary>
public sealed record EmptyVolume : Volume
{
    /// <summary>Makes an empty volume.</summary>
    /// <param name="name">The name; see <see cref="Volume.Name"/>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public EmptyVolume(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>How much it may hold before the Pod is evicted; no limit by default. Kubernetes: <c>sizeLimit</c>.</summary>
    public Storage? SizeLimit { get; init; }

    /// <summary>Whether it is kept in memory, and counts towards the memory limit; false by default. Kubernetes: <c>medium: Memory</c>.</summary>
    public bool InMemory { get; init; }
}
