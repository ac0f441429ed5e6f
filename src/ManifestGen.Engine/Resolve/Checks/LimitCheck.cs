using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Containers that the limits of their own namespace would keep out.</summary>
internal static class LimitCheck
{
    /// <summary>A container asks for too much or too little.</summary>
    public static readonly DiagnosticDescriptor DoesNotFit = new("MG1361", Severity.Error,
        "The container '{0}' of '{1}' would be rejected: its {2}, {3}, must be {4} {5} of Limits, {6}",
        "Change Resources of the component, or Limits of the product or of its profile.");

    /// <summary>Reports containers that do not fit.</summary>
    public static void Check(ProductScope scope, IReadOnlyList<ResolvedComponent> components)
    {
        if (scope.Product.Limits is not { } limits) return;
        var cpu = new Bounds("CPU", limits.LeastCpu?.ToString(), limits.Default?.CpuLimit?.ToString(), limits.MostCpu?.ToString());
        var memory = new Bounds("memory", limits.LeastMemory?.ToString(), limits.Default?.MemoryLimit?.ToString(), limits.MostMemory?.ToString());
        foreach (var component in components)
        foreach (var container in component.Pod.InitContainers.Concat(component.Pod.Containers))
        {
            var resources = container.Resources;
            Check(scope, component, container, cpu, resources.CpuRequest, resources.CpuLimit);
            Check(scope, component, container, memory, resources.MemoryRequest, resources.MemoryLimit);
        }
    }

    private static void Check(ProductScope scope, ResolvedComponent component, ResolvedContainer container, Bounds bounds, Resolved<string> request, Resolved<string>? limit)
    {
        if (IsMore(bounds.Least, request.Value)) Report(request, "request", "at least", "the least", bounds.Least);
        // A container without a limit gets the default one, and without that the most.
        if (limit is { } own)
        {
            if (IsMore(own.Value, bounds.Most)) Report(own, "limit", "at most", "the most", bounds.Most);
        }
        else if (IsMore(request.Value, bounds.Limit ?? bounds.Most))
        {
            Report(request, "request", "at most", bounds.Limit is null ? "the most" : "the default limit", bounds.Limit ?? bounds.Most);
        }

        void Report(Resolved<string> amount, string what, string order, string bound, string? value) => scope.Sink.Add(
            DoesNotFit,
            amount.Origin.Place is { Line: > 0 } place ? place : Location.Of(component.Location, ""),
            container.Name.Value, component.Name.Value, $"{bounds.Resource} {what}", amount.Value, order, bound, value);
    }

    private static bool IsMore(string? first, string? second) =>
        first is not null && second is not null && Quantity.TryParse(first, out var more) && Quantity.TryParse(second, out var less) && more > less;

    /// <summary>What is said of one resource.</summary>
    private sealed record Bounds(string Resource, string? Least, string? Limit, string? Most);
}
