namespace ManifestGen.Engine.Resolve;

/// <summary>An item of a LimitRange. Its amounts are in ordinal order of what they are of.</summary>
public sealed record ResolvedLimits
{
    /// <summary><c>type</c>: <c>Container</c> or <c>PersistentVolumeClaim</c>.</summary>
    public required string Type { get; init; }

    /// <summary><c>defaultRequest</c>.</summary>
    public IReadOnlyList<ResolvedEntry> DefaultRequest { get; init; } = [];

    /// <summary><c>default</c>.</summary>
    public IReadOnlyList<ResolvedEntry> DefaultLimit { get; init; } = [];

    /// <summary><c>min</c>.</summary>
    public IReadOnlyList<ResolvedEntry> Least { get; init; } = [];

    /// <summary><c>max</c>.</summary>
    public IReadOnlyList<ResolvedEntry> Most { get; init; } = [];
}
