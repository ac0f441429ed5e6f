using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>.NET is told of the limits that its container has, where it would not draw the right conclusion by itself.</summary>
internal sealed class DotNetFitsLimitsRule : IBundleRule
{
    public static readonly DiagnosticDescriptor FewProcessors = new("MG6034", Severity.Info,
        "{0} of {1} has a CPU limit of {2}, so that .NET sizes its thread pool and garbage collector for a processor count of {3}",
        "Leave the CPU limit out (the request is what is guaranteed), or set DOTNET_PROCESSOR_COUNT to what fits the load.");

    public static readonly DiagnosticDescriptor HeapAboveLimit = new("MG6035", Severity.Warning,
        "{0} of {1} lets the .NET heap grow to {2} bytes (DOTNET_GCHeapHardLimit 0x{3}), and is killed at its memory limit {4}",
        "Set the heap's limit well below the container's, or leave it out: .NET then takes 75% of the container's.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        foreach (var container in workload.Staying)
        {
            var environment = new ContainerEnvironment(container, bundle);
            if (!environment.IsDotNet) continue;
            CheckProcessors(container, environment, sink);
            CheckHeap(container, environment, sink);
        }
    }

    private static void CheckProcessors(Container container, ContainerEnvironment environment, DiagnosticSink sink)
    {
        var limit = container.Limit("cpu");
        if (limit.Quantity is not { Sign: > 0 } cpu) return;
        if (environment.Has("DOTNET_PROCESSOR_COUNT") || environment.Has("DOTNET_GCHeapCount")) return;
        sink.Add(FewProcessors, limit, container, container.Workload, limit.Text, cpu.Value);
    }

    private static void CheckHeap(Container container, ContainerEnvironment environment, DiagnosticSink sink)
    {
        // The runtime reads its own settings as hexadecimal, with or without 0x.
        if (environment["DOTNET_GCHeapHardLimit"] is not { } setting) return;
        var digits = setting.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? setting[2..] : setting;
        var limit = container.Limit("memory");
        if (!long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var heap)) return;
        if (limit.Quantity is { } memory && heap > 0 && Quantity.Of(heap) >= memory)
            sink.Add(HeapAboveLimit, limit, container, container.Workload, heap, digits, limit.Text);
    }
}
