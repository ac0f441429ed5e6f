namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>
/// A quarter of a core and 256Mi are requested, twice the memory is the limit, and CPU has none: a limit on it slows a component down even
/// where the node is idle. A container beside the component's own gets less, as a proxy needs. A CPU request is always there, since an autoscaler's
/// percentage is of it.
/// </summary>
internal static class ResourcePolicy
{
    private static readonly Cpu DefaultCpu = Cpu.Millicores(250);
    private static readonly Memory DefaultMemory = Memory.Mebibytes(256);
    private static readonly Cpu DefaultCpuBeside = Cpu.Millicores(50);
    private static readonly Memory DefaultMemoryBeside = Memory.Mebibytes(64);

    /// <summary>The resources of a container.</summary>
    public static ResolvedResources Resolve(ComponentScope scope)
    {
        var said = scope.Container.Resources;
        var isOwn = scope.Container.IsOwn;
        var memory = said?.Memory ?? (isOwn ? DefaultMemory : DefaultMemoryBeside);
        return new ResolvedResources
        {
            CpuRequest = said is null ? Choice.Default((isOwn ? DefaultCpu : DefaultCpuBeside).ToString()) : Choice.Said(said.Cpu.ToString(), said),
            MemoryRequest = said is null ? Choice.Default(memory.ToString()) : Choice.Said(memory.ToString(), said),
            CpuLimit = said?.CpuLimit is { } cpu ? Choice.Said(cpu.ToString(), said, nameof(said.CpuLimit)) : null,
            MemoryLimit = said?.MemoryLimit is { } limit ? Choice.Said(limit.ToString(), said, nameof(said.MemoryLimit)) : Twice(memory, said),
        };
    }

    private static Resolved<string> Twice(Memory request, ContainerResources? said)
    {
        var twice = request.TotalBytes > long.MaxValue / 2 ? request : Memory.Bytes(request.TotalBytes * 2);
        return new Resolved<string>(twice.ToString(), said is null ? Origin.Default : Origin.Derived("memory request", said.Location));
    }
}
