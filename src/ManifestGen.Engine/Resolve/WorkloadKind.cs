namespace ManifestGen.Engine.Resolve;

/// <summary>The resource that runs a component's Pods.</summary>
public enum WorkloadKind
{
    /// <summary>A bare Pod, at the stage of that name.</summary>
    Pod,

    /// <summary>A Deployment.</summary>
    Deployment,

    /// <summary>A StatefulSet.</summary>
    StatefulSet,

    /// <summary>A DaemonSet.</summary>
    DaemonSet,

    /// <summary>A CronJob.</summary>
    CronJob,

    /// <summary>A Job.</summary>
    Job,
}
