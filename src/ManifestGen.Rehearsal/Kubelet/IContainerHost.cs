namespace ManifestGen.Rehearsal.Kubelet;

/// <summary>Starts the containers of one Pod, one after the other.</summary>
internal interface IContainerHost
{
    /// <summary>Where the Pod's container listens, in words.</summary>
    string Address { get; }

    /// <summary>Starts the container.</summary>
    /// <exception cref="IOException">The program cannot be started.</exception>
    IContainer Start();

    /// <summary>The Pod is gone: what it used is free again.</summary>
    void Release();
}
