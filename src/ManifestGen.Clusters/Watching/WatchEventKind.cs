namespace ManifestGen.Clusters.Watching;

/// <summary>What happened to a resource.</summary>
public enum WatchEventKind
{
    /// <summary>It is there, for the first time as far as the watch knows.</summary>
    Added,

    /// <summary>It differs from what the watch last told.</summary>
    Modified,

    /// <summary>It is gone.</summary>
    Deleted,
}
