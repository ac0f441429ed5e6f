namespace ManifestGen.Rehearsal.Manifests;

/// <summary>When a container of a Pod runs.</summary>
internal enum ContainerRole
{
    /// <summary>From when all that comes before it is done or started, until the Pod ends: <c>containers</c>.</summary>
    Main,

    /// <summary>To its end, before the next one begins: <c>initContainers</c>.</summary>
    Init,

    /// <summary>From its turn among the init containers until after the main containers have ended: <c>initContainers</c> with <c>restartPolicy: Always</c>.</summary>
    Sidecar,
}
