using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Amounts of CPU and memory that cannot be meant.</summary>
internal static class ResourceCheck
{
    /// <summary>An amount is zero or negative.</summary>
    public static readonly DiagnosticDescriptor NotPositive = new("MG1060", Severity.Error,
        "{0} is {1}: must be greater than 0",
        "Set an amount that is more than zero, or leave it out for the default.");

    /// <summary>A request is more than its limit.</summary>
    public static readonly DiagnosticDescriptor RequestAboveLimit = new("MG1061", Severity.Error,
        "The {0} request of '{1}', {2}, must be less than or equal to its limit, {3}",
        "Raise the limit or lower the request.");

    /// <summary>An amount of memory is too small for any .NET process.</summary>
    public static readonly DiagnosticDescriptor TooSmall = new("MG1062", Severity.Warning,
        "{0} is {1}, less than a .NET process needs to start",
        "Give at least 16Mi; Memory.Mebibytes(256) is 256Mi.");

    /// <summary>An amount is too large for a quantity.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new("MG1063", Severity.Error,
        "{0} is larger than any quantity that Kubernetes can hold",
        "Use a smaller unit or number; Memory.Gibibytes(1) is 1Gi.");

    private static readonly Memory LeastMemory = Memory.Mebibytes(16);

    /// <summary>Reports mistakes in the resources of a container.</summary>
    public static void Check(ComponentScope scope)
    {
        if (scope.Container.Resources is not { } resources) return;
        var name = scope.Container.Name;
        Amount(scope, resources, "", $"The CPU request of '{name}'", resources.Cpu, resources.Cpu.TotalMillicores);
        Amount(scope, resources, "", $"The memory request of '{name}'", resources.Memory, resources.Memory.TotalBytes);
        if (resources.CpuLimit is { } cpuLimit)
        {
            Amount(scope, resources, nameof(resources.CpuLimit), $"CpuLimit of '{name}'", cpuLimit, cpuLimit.TotalMillicores);
            if (cpuLimit < resources.Cpu) scope.Report(RequestAboveLimit, resources, nameof(resources.CpuLimit), "CPU", name, resources.Cpu, cpuLimit);
        }

        var enough = resources.MemoryLimit ?? resources.Memory;
        if (enough.TotalBytes > 0 && enough < LeastMemory)
        {
            var limited = resources.MemoryLimit is not null;
            scope.Report(TooSmall, resources, limited ? nameof(resources.MemoryLimit) : "", limited ? $"MemoryLimit of '{name}'" : $"The memory request of '{name}'", enough);
        }

        if (resources.MemoryLimit is not { } memoryLimit) return;
        Amount(scope, resources, nameof(resources.MemoryLimit), $"MemoryLimit of '{name}'", memoryLimit, memoryLimit.TotalBytes);
        if (memoryLimit < resources.Memory) scope.Report(RequestAboveLimit, resources, nameof(resources.MemoryLimit), "memory", name, resources.Memory, memoryLimit);
    }

    /// <summary>Reports an amount that is not more than zero, or is too large.</summary>
    public static void Amount<T>(ComponentScope scope, ModelElement part, string member, string what, T amount, long value)
    {
        if (value <= 0) scope.Report(NotPositive, part, member, what, amount);
        if (value == long.MaxValue) scope.Report(TooLarge, part, member, what);
    }
}
