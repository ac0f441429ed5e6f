using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.RehearsalTests.Kubelet;

/// <summary>A container without a process, which does what a test says, and notes what is done to it.</summary>
internal sealed class PlayedContainer : IContainer
{
    private readonly TaskCompletionSource<ContainerExit> _exited = new();
    private readonly Action<string> _note;

    /// <summary>Makes a container.</summary>
    public PlayedContainer(Action<string> note) => _note = note;

    /// <summary>Whether it ends on SIGTERM.</summary>
    public bool EndsOnSigTerm { get; init; } = true;

    /// <summary>What its probes are answered.</summary>
    public Func<ContainerAction, bool> Answer { get; set; } = _ => true;

    /// <inheritdoc />
    public Task<ContainerExit> Exited => _exited.Task;

    /// <inheritdoc />
    public TimeSpan CpuTime => TimeSpan.Zero;

    /// <inheritdoc />
    public IReadOnlyList<string> LastLines => [];

    /// <summary>Ends by itself.</summary>
    public void End(int code) => _exited.TrySetResult(new ContainerExit(code));

    /// <inheritdoc />
    public void Terminate()
    {
        _note("SIGTERM");
        if (EndsOnSigTerm) End(0);
    }

    /// <inheritdoc />
    public void Kill()
    {
        _note("SIGKILL");
        End(137);
    }

    /// <inheritdoc />
    public Task<ProbeResult> Do(ContainerAction action, TimeSpan timeout, CancellationToken cancellation)
    {
        _note(action is HttpAction http ? http.Path : action.GetType().Name);
        return Task.FromResult(new ProbeResult(Answer(action), ""));
    }
}
