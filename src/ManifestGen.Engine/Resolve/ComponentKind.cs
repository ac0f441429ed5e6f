namespace ManifestGen.Engine.Resolve;

/// <summary>What a component is in the model.</summary>
public enum ComponentKind
{
    /// <summary>A <see cref="WebComponent"/>.</summary>
    Web,

    /// <summary>A <see cref="WorkerComponent"/>.</summary>
    Worker,

    /// <summary>A <see cref="StatefulComponent"/>.</summary>
    Stateful,

    /// <summary>A <see cref="ScheduledComponent"/>.</summary>
    Scheduled,

    /// <summary>A <see cref="JobComponent"/>.</summary>
    Job,

    /// <summary>A <see cref="DaemonComponent"/>.</summary>
    Daemon,
}
