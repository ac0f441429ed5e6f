using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Kubelet;

/// <summary>A container that runs or has run.</summary>
internal interface IContainer
{
    /// <summary>Completes when the process has ended and nothing of it is left.</summary>
    Task<ContainerExit> Exited { get; }

    /// <summary>The CPU that it has used.</summary>
    TimeSpan CpuTime { get; }

    /// <summary>The last lines that it wrote.</summary>
    IReadOnlyList<string> LastLines { get; }

    /// <summary>Asks the process to end: SIGTERM.</summary>
    void Terminate();

    /// <summary>Ends the process and what it started: SIGKILL.</summary>
    void Kill();

    /// <summary>Does what a probe or a hook asks for.</summary>
    /// <param name="action">What.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="cancellation">Ends it early.</param>
    Task<ProbeResult> Do(ContainerAction action, TimeSpan timeout, CancellationToken cancellation);
}
