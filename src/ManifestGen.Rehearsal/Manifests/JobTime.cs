namespace ManifestGen.Rehearsal.Manifests;

/// <summary>When a Job runs.</summary>
internal enum JobTime
{
    /// <summary>To its end, before a release changes anything else.</summary>
    BeforeRelease,

    /// <summary>Beside everything else that a release brings.</summary>
    WithRelease,

    /// <summary>When a release is there.</summary>
    AfterRelease,

    /// <summary>At set times, whatever happens beside: a CronJob.</summary>
    Scheduled,
}
