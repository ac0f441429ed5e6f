namespace ManifestGen.Engine.Resolve;

/// <summary>The security contexts of a Pod and its container. All capabilities are dropped and privileges never grow, always.</summary>
public sealed record ResolvedSecurity
{
    /// <summary><c>runAsUser</c>.</summary>
    public required Resolved<long> RunAsUser { get; init; }

    /// <summary><c>runAsGroup</c>.</summary>
    public required Resolved<long> RunAsGroup { get; init; }

    /// <summary><c>fsGroup</c>.</summary>
    public required Resolved<long> FileSystemGroup { get; init; }

    /// <summary><c>runAsNonRoot</c>: the user is not 0.</summary>
    public required Resolved<bool> RunAsNonRoot { get; init; }

    /// <summary><c>seccompProfile.type</c>.</summary>
    public required Resolved<string> SeccompType { get; init; }

    /// <summary><c>seccompProfile.localhostProfile</c>; empty for none.</summary>
    public string SeccompLocalhostPath { get; init; } = "";

    /// <summary><c>readOnlyRootFilesystem</c>.</summary>
    public required Resolved<bool> ReadOnlyRootFileSystem { get; init; }

    /// <summary><c>capabilities.add</c>, in ordinal order.</summary>
    public required IReadOnlyList<Resolved<string>> AddCapabilities { get; init; }
}
