namespace ManifestGen.Clusters.Applying;

/// <summary>What applying a resource did.</summary>
public enum ApplyOutcome
{
    /// <summary>It was not there before.</summary>
    Created,

    /// <summary>It was there, and differs now.</summary>
    Changed,

    /// <summary>It was there and is as before.</summary>
    Unchanged,
}
