namespace ManifestGen.Engine.Resolve;

/// <summary>Quantities as Kubernetes writes them. Kubernetes: <c>ResourceRequirements</c>.</summary>
public sealed record ResolvedResources
{
    /// <summary><c>requests.cpu</c>.</summary>
    public required Resolved<string> CpuRequest { get; init; }

    /// <summary><c>requests.memory</c>.</summary>
    public required Resolved<string> MemoryRequest { get; init; }

    /// <summary><c>limits.cpu</c>; null for none.</summary>
    public Resolved<string>? CpuLimit { get; init; }

    /// <summary><c>limits.memory</c>.</summary>
    public required Resolved<string> MemoryLimit { get; init; }
}
