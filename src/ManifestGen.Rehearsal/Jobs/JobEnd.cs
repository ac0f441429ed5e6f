namespace ManifestGen.Rehearsal.Jobs;

/// <summary>What became of a run of a Job.</summary>
internal enum JobEnd
{
    /// <summary>It still runs.</summary>
    Unfinished,

    /// <summary>As many Pods as are asked for ended well.</summary>
    Complete,

    /// <summary>More Pods failed than its limit allows.</summary>
    Failed,

    /// <summary>It took longer than it may.</summary>
    PastDeadline,
}
