namespace ManifestGen.Rehearsal.Scenarios;

/// <summary>Something that is done to the product while it is under load.</summary>
internal enum Act
{
    /// <summary>One replica serves.</summary>
    Serve,

    /// <summary>From one replica to several.</summary>
    ScaleOut,

    /// <summary>A replica takes long to start.</summary>
    SlowStart,

    /// <summary>Every Pod is replaced, as by a new version.</summary>
    RollingUpdate,

    /// <summary>The process of one Pod ends without warning.</summary>
    Crash,

    /// <summary>The Pods of a node are evicted.</summary>
    Drain,

    /// <summary>What is to run at set times runs once.</summary>
    Schedule,

    /// <summary>The autoscaler decides.</summary>
    Autoscaling,

    /// <summary>From several replicas to one.</summary>
    ScaleIn,
}
