namespace ManifestGen.Engine.Validation;

/// <summary>
/// What a resource speaks of, by its kind and the names of its fields: a rule runs only where something is said that it judges. Judging too much costs
/// time, judging too little costs findings, so a word counts wherever in the resource it stands.
/// </summary>
[Flags]
internal enum Topic : ulong
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>A Pod, or a template for some.</summary>
    Pod = 1UL << 0,

    /// <summary>A resource of Kubernetes' own that makes Pods.</summary>
    Workload = 1UL << 1,

    /// <summary>A Deployment.</summary>
    Deployment = 1UL << 2,

    /// <summary>A StatefulSet.</summary>
    StatefulSet = 1UL << 3,

    /// <summary>A DaemonSet.</summary>
    DaemonSet = 1UL << 4,

    /// <summary>A Job, or what makes some.</summary>
    Job = 1UL << 5,

    /// <summary>A Service.</summary>
    Service = 1UL << 6,

    /// <summary>What leads requests from outside to Services: an Ingress, a class of them, a route of a gateway.</summary>
    Ingress = 1UL << 7,

    /// <summary>A network policy.</summary>
    NetworkPolicy = 1UL << 8,

    /// <summary>An autoscaler.</summary>
    Autoscaler = 1UL << 9,

    /// <summary>A disruption budget.</summary>
    Budget = 1UL << 10,

    /// <summary>A ConfigMap, a Secret or another resource that holds data.</summary>
    Data = 1UL << 11,

    /// <summary>A claim on storage, or a template for some.</summary>
    StorageClaim = 1UL << 12,

    /// <summary>A role or a binding.</summary>
    Access = 1UL << 13,

    /// <summary>A Namespace, a PriorityClass or a ServiceAccount.</summary>
    Cluster = 1UL << 14,

    /// <summary>A quota or a range of limits.</summary>
    Quota = 1UL << 15,

    /// <summary>A monitor of Prometheus.</summary>
    Monitor = 1UL << 16,

    /// <summary>Metadata that controllers and servers write.</summary>
    Ownership = 1UL << 17,

    /// <summary>Volumes, mounts and devices.</summary>
    Volumes = 1UL << 18,

    /// <summary>Volumes with the content of a ConfigMap or a Secret.</summary>
    KeyedVolume = 1UL << 19,

    /// <summary>Volumes made of fields, tokens and several sources.</summary>
    ProjectedVolume = 1UL << 20,

    /// <summary>Volumes that are claimed.</summary>
    ClaimedVolume = 1UL << 21,

    /// <summary>Volumes of drivers, of clouds and of networks.</summary>
    DriverVolume = 1UL << 22,

    /// <summary>Folders of the node.</summary>
    HostPath = 1UL << 23,

    /// <summary>Environment variables.</summary>
    Environment = 1UL << 24,

    /// <summary>Init containers.</summary>
    InitContainers = 1UL << 25,

    /// <summary>Ports of a container.</summary>
    Ports = 1UL << 26,

    /// <summary>Probes and lifecycle hooks.</summary>
    Handlers = 1UL << 27,

    /// <summary>Requests and limits.</summary>
    Resources = 1UL << 28,

    /// <summary>Devices that are claimed.</summary>
    DeviceClaims = 1UL << 29,

    /// <summary>Rules for restarting and for resizing containers.</summary>
    Restarts = 1UL << 30,

    /// <summary>What a Pod shares with its node.</summary>
    HostAccess = 1UL << 31,

    /// <summary>Security settings.</summary>
    Security = 1UL << 32,

    /// <summary>Kernel parameters.</summary>
    Sysctls = 1UL << 33,

    /// <summary>Settings for Windows, and the operating system.</summary>
    Windows = 1UL << 34,

    /// <summary>Settings of SELinux, and how <c>/proc</c> is mounted.</summary>
    Confinement = 1UL << 35,

    /// <summary>Privileged containers.</summary>
    Privileged = 1UL << 36,

    /// <summary>Capabilities of Linux.</summary>
    Capabilities = 1UL << 37,

    /// <summary>Which nodes Pods go to.</summary>
    Placement = 1UL << 38,

    /// <summary>How Pods are spread.</summary>
    Spread = 1UL << 39,

    /// <summary>How names are resolved, and what a Pod's own is.</summary>
    Names = 1UL << 40,

    /// <summary>Gates and other things that few Pods have.</summary>
    Gates = 1UL << 41,

    /// <summary>Addresses of hosts.</summary>
    Host = 1UL << 42,

    /// <summary>Annotations.</summary>
    Annotations = 1UL << 43,

    /// <summary>From where a Service is reached, beyond an address in the cluster.</summary>
    Reach = 1UL << 44,
}
