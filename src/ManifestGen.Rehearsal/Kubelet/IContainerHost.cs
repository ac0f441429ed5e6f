using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Kubelet;

/// <summary>Starts the containers of one Pod.</summary>
internal interface IContainerHost
{
    /// <summary>Where the container that is rehearsed listens, in words.</summary>
    string Address { get; }

    /// <summary>Starts a container.</summary>
    /// <exception cref="IOException">The program cannot be started.</exception>
    IContainer Start(ContainerPlan container);

    /// <summary>The Pod is gone: what it used is free again.</summary>
    void Release();
}
