namespace ManifestGen.Engine.Resolve;

/// <summary>The security context of one container. What is null is that of the Pod. All capabilities are dropped and privileges never grow, always.</summary>
public sealed record ResolvedContainerSecurity
{
    /// <summary><c>runAsUser</c>.</summary>
    public Resolved<long>? RunAsUser { get; init; }

    /// <summary><c>runAsGroup</c>.</summary>
    public Resolved<long>? RunAsGroup { get; init; }

    /// <summary><c>runAsNonRoot</c>: the user is not 0.</summary>
    public Resolved<bool>? RunAsNonRoot { get; init; }

    /// <summary><c>seccompProfile.type</c>.</summary>
    public Resolved<string>? SeccompType { get; init; }

    /// <summary><c>seccompProfile.localhostProfile</c>; empty for none.</summary>
    public string SeccompLocalhostPath { get; init; } = "";

    /// <summary><c>readOnlyRootFilesystem</c>.</summary>
    public required Resolved<bool> ReadOnlyRootFileSystem { get; init; }

    /// <summary><c>capabilities.add</c>, in ordinal order.</summary>
    public required IReadOnlyList<Resolved<string>> AddCapabilities { get; init; }
}
