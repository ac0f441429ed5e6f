namespace ManifestGen.Engine.Resolve;

/// <summary>The namespace that every resource of a product names.</summary>
public sealed record ResolvedNamespace
{
    /// <summary><c>metadata.name</c>.</summary>
    public required Resolved<string> Name { get; init; }

    /// <summary>Whether it is written along with the product.</summary>
    public required Resolved<bool> IsWritten { get; init; }

    /// <summary>Its labels, those of the product and of its Pod Security included.</summary>
    public required IReadOnlyList<ResolvedEntry> Labels { get; init; }

    /// <summary>Its annotations, those of the product included.</summary>
    public required IReadOnlyList<ResolvedEntry> Annotations { get; init; }
}
