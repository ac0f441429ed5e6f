namespace ManifestGen.Engine.Validation.Pods;

/// <summary>The kind of resource that a pod's description stands in.</summary>
internal enum PodOwner
{
    /// <summary>A Pod itself.</summary>
    Pod,

    /// <summary>A PodTemplate, which only keeps a description.</summary>
    PodTemplate,

    /// <summary>A ReplicationController.</summary>
    ReplicationController,

    /// <summary>A ReplicaSet.</summary>
    ReplicaSet,

    /// <summary>A Deployment.</summary>
    Deployment,

    /// <summary>A StatefulSet.</summary>
    StatefulSet,

    /// <summary>A DaemonSet.</summary>
    DaemonSet,

    /// <summary>A Job.</summary>
    Job,

    /// <summary>A CronJob.</summary>
    CronJob,
}
