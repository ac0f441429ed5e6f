namespace ManifestGen.Rehearsal.Timelines;

/// <summary>What happened to a Pod or in the rehearsal.</summary>
internal enum EventKind
{
    /// <summary>A part of the scenario began.</summary>
    Phase,

    /// <summary>The Pod was made.</summary>
    Created,

    /// <summary>Its process runs.</summary>
    Started,

    /// <summary>It takes traffic from now on.</summary>
    Ready,

    /// <summary>It takes no traffic from now on.</summary>
    NotReady,

    /// <summary>A probe failed as often as it takes for a restart.</summary>
    ProbeFailed,

    /// <summary>The Pod was told to end.</summary>
    Ending,

    /// <summary>The balancer sends no new connection to it from now on.</summary>
    LeftEndpoints,

    /// <summary>SIGTERM was sent.</summary>
    Terminated,

    /// <summary>SIGKILL was sent: the grace period was over, or a crash was played.</summary>
    Killed,

    /// <summary>The process ended.</summary>
    Exited,

    /// <summary>The Pod is gone.</summary>
    Gone,

    /// <summary>The autoscaler changed the number of replicas.</summary>
    Scaled,

    /// <summary>The component listens on every address of this machine.</summary>
    ListensEverywhere,

    /// <summary>An eviction was refused by the disruption budget.</summary>
    EvictionRefused,

    /// <summary>A Job came to its end.</summary>
    JobEnded,

    /// <summary>A cluster says why something does not come about.</summary>
    Trouble,
}
