namespace ManifestGen.Clusters.Pods;

/// <summary>Which lines of a log are read.</summary>
public sealed record LogOptions
{
    /// <summary>Whether to go on with what is written later, in Pods that start later, too.</summary>
    public bool Follows { get; init; }

    /// <summary>How many of the last lines of each container to begin with; null for all.</summary>
    public int? Tail { get; init; }

    /// <summary>How old lines may be; null for any age.</summary>
    public TimeSpan? Since { get; init; }

    /// <summary>Whether to read what the containers wrote before their last restart.</summary>
    public bool Previous { get; init; }

    /// <summary>The container; empty for all.</summary>
    public string Container { get; init; } = "";
}
