namespace ManifestGen.Engine.Dockerfiles;

/// <summary>What the manifests expect of the image.</summary>
/// <param name="Ports">The ports that the container declares; null when no manifest is known.</param>
internal sealed record ImageExpectation(IReadOnlyList<int>? Ports)
{
    /// <summary>Nothing is known of the manifests.</summary>
    public static ImageExpectation Unknown { get; } = new((IReadOnlyList<int>?)null);

    /// <summary>The user that the container runs as; null when it is not known.</summary>
    public long? User { get; init; }

    /// <summary>How many seconds a Pod has to end; null when it is not known.</summary>
    public int? GraceSeconds { get; init; }
}
