namespace ManifestGen.Rehearsal.Verdicts;

/// <summary>A rung of the ladder that a product climbs.</summary>
internal enum Rung
{
    /// <summary>The container starts.</summary>
    Container,

    /// <summary>One Pod serves.</summary>
    Pod,

    /// <summary>Scale out is used within the expected time, and loses nothing.</summary>
    ScaleOut,

    /// <summary>Several Pods share the load evenly.</summary>
    Balanced,

    /// <summary>A Pod that starts slowly is waited for.</summary>
    SlowStart,

    /// <summary>A new version loses nothing.</summary>
    RollingUpdate,

    /// <summary>A crash is mended.</summary>
    Crash,

    /// <summary>A drained node loses nothing.</summary>
    Drain,

    /// <summary>Work at set times disturbs no request.</summary>
    Schedule,

    /// <summary>The autoscaler scales, and loses nothing.</summary>
    Autoscaling,

    /// <summary>Scale in loses nothing.</summary>
    ScaleIn,

    /// <summary>A component that is not rehearsed itself runs beside those that are.</summary>
    Beside,

    /// <summary>A Job runs to its end.</summary>
    Job,

    /// <summary>A Job that ran before bears to run again.</summary>
    JobAgain,
}
