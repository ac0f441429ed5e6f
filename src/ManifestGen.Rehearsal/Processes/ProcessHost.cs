using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Processes;

/// <summary>Starts the processes of one Pod, at an address and in a folder of its own.</summary>
internal sealed class ProcessHost : IContainerHost
{
    private readonly ComponentPlan _plan;
    private readonly ProcessGuard _guard;
    private readonly PodAddress _address;
    private readonly string _folder;
    private readonly IReadOnlyDictionary<string, string> _environment;

    /// <summary>Takes an address and a folder for a Pod.</summary>
    public ProcessHost(ComponentPlan plan, PodIdentity identity, ProcessEnvironment environment, ProcessGuard guard)
    {
        _plan = plan;
        _guard = guard;
        _address = PodAddress.Take([.. plan.Ports.Select(p => p.Number)]);
        _folder = Directory.CreateDirectory(Path.Combine(guard.Folder, identity.Name)).FullName;
        _environment = environment.Of(identity, _address, _folder);
    }

    /// <inheritdoc />
    public string Address => _plan.Ports is [var first, ..] ? _address[first.Number].ToString() : "";

    /// <summary>How long the Pod's first process is held up as soon as it is started: it then does nothing at all, as on a node that is too busy.</summary>
    public TimeSpan HeldUp { get; set; }

    /// <summary>Where the Pod listens.</summary>
    public PodAddress Where => _address;

    /// <inheritdoc />
    public IContainer Start()
    {
        var tail = new OutputTail();
        if (_plan.Program is not { } program) throw new IOException("the component has no program");
        var arguments = program.Arguments.Select(a => ProcessEnvironment.Expand(a, _environment));
        var process = _guard.Start(program.File, arguments, _environment, program.WorkingDirectory, tail.Add);
        if (HeldUp > TimeSpan.Zero) _ = HoldUp(process, HeldUp);
        HeldUp = TimeSpan.Zero;
        return new ProcessContainer(process, _address, tail, RunCommand);
    }

    /// <inheritdoc />
    public void Release() => _address.Dispose();

    private static async Task HoldUp(SpawnedProcess process, TimeSpan length)
    {
        process.Signal(NativeCalls.SigStop, group: true);
        await Task.WhenAny(process.Exited, Task.Delay(length));
        process.Signal(NativeCalls.SigCont, group: true);
    }

    private async Task<int> RunCommand(IReadOnlyList<string> command, TimeSpan timeout, CancellationToken cancellation)
    {
        if (command.Count == 0) return -1;
        SpawnedProcess process;
        try
        {
            process = _guard.Start(command[0], command.Skip(1), _environment, _plan.Program?.WorkingDirectory ?? "/", output: null);
        }
        catch (IOException)
        {
            return -1;
        }

        await using (cancellation.Register(() => process.Signal(NativeCalls.SigKill, group: true)))
        {
            return (await process.Exited).Code;
        }
    }
}
