using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Processes;

/// <summary>Starts the processes of one Pod, at an address that they share, each in a folder of its own.</summary>
internal sealed class ProcessHost : IContainerHost
{
    private readonly ComponentPlan _plan;
    private readonly ProcessGuard _guard;
    private readonly PodAddress _address;
    private readonly Dictionary<string, ProcessVariables> _variables;

    /// <summary>Takes an address and folders for a Pod.</summary>
    public ProcessHost(ComponentPlan plan, PodIdentity identity, ProcessEnvironment environment, ProcessGuard guard)
    {
        _plan = plan;
        _guard = guard;
        _address = PodAddress.Take([.. plan.Containers.SelectMany(ProcessEnvironment.PortsOf).Distinct()]);
        var volumes = new VolumeFolders(guard.Folder, identity);
        _variables = plan.Containers.ToDictionary(c => c.Name, c => environment.Of(c, identity, _address, Folder(identity, c), volumes.Of(c)), StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public string Address => _plan.Main.Ports is [var first, ..] ? _address[first.Number].ToString() : "";

    /// <summary>How long the Pod's first process is held up as soon as it is started: it then does nothing at all, as on a node that is too busy.</summary>
    public TimeSpan HeldUp { get; set; }

    /// <summary>Where the Pod listens.</summary>
    public PodAddress Where => _address;

    /// <inheritdoc />
    public IContainer Start(ContainerPlan container)
    {
        var tail = new OutputTail();
        if (container.Program is not { } program) throw new IOException("the container has no program");
        var variables = _variables[container.Name];
        var process = _guard.Start(program.File, program.Arguments.Select(variables.Expand), variables.All, program.WorkingDirectory, tail.Add);
        if (HeldUp > TimeSpan.Zero) _ = HoldUp(process, HeldUp);
        HeldUp = TimeSpan.Zero;
        return new ProcessContainer(process, _address, tail, (command, _, cancellation) => RunCommand(container, command, cancellation));
    }

    /// <inheritdoc />
    public void Release() => _address.Dispose();

    private string Folder(PodIdentity identity, ContainerPlan container) =>
        Directory.CreateDirectory(Path.Combine(_guard.Folder, container == _plan.Main ? identity.Name : $"{identity.Name}.{container.Name}")).FullName;

    private static async Task HoldUp(SpawnedProcess process, TimeSpan length)
    {
        process.Signal(NativeCalls.SigStop, group: true);
        await Task.WhenAny(process.Exited, Task.Delay(length));
        process.Signal(NativeCalls.SigCont, group: true);
    }

    private async Task<int> RunCommand(ContainerPlan container, IReadOnlyList<string> command, CancellationToken cancellation)
    {
        if (command.Count == 0) return -1;
        SpawnedProcess process;
        try
        {
            process = _guard.Start(command[0], command.Skip(1), _variables[container.Name].All, container.Program?.WorkingDirectory ?? "/", output: null);
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
