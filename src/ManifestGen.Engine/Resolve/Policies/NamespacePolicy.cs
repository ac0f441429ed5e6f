using System.Globalization;

namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>The namespace and what it holds at most. It lets in Pods of the strictest kind alone, as those that are made here are.</summary>
internal static class NamespacePolicy
{
    private static readonly string[] Modes = ["audit", "enforce", "warn"];

    /// <summary>The namespace of a product; null when it does not name one.</summary>
    public static ResolvedNamespace? Namespace(ProductScope scope)
    {
        if (scope.Product.Namespace is not { } said) return null;
        return new ResolvedNamespace
        {
            Name = Choice.Said(said.Name, said),
            IsWritten = Choice.Unless(said.Create, true, said, nameof(said.Create)),
            Labels = [.. MetadataPolicy.ProductLabels(scope).Where(l => said.Labels.All(own => own.Key != l.Key)), .. Labels(said)],
            Annotations = MetadataPolicy.ProductAnnotations(scope, said.Annotations),
        };
    }

    /// <summary>The quota of a product; null when it has none.</summary>
    public static ResolvedQuota? Quota(ProductScope scope)
    {
        if (scope.Product.Quota is not { } said) return null;
        return new ResolvedQuota(
            Choice.Default(scope.Product.Name),
            Entries(
                said,
                ("limits.cpu", said.CpuLimit?.ToString(), nameof(said.CpuLimit)),
                ("limits.memory", said.MemoryLimit?.ToString(), nameof(said.MemoryLimit)),
                ("persistentvolumeclaims", Text(said.Claims), nameof(said.Claims)),
                ("pods", Text(said.Pods), nameof(said.Pods)),
                ("requests.cpu", said.Cpu?.ToString(), nameof(said.Cpu)),
                ("requests.memory", said.Memory?.ToString(), nameof(said.Memory)),
                ("requests.storage", said.Storage?.ToString(), nameof(said.Storage)),
                ("services.loadbalancers", Text(said.LoadBalancers), nameof(said.LoadBalancers)),
                ("services.nodeports", Text(said.NodePorts), nameof(said.NodePorts))));
    }

    /// <summary>The limits of a product; null when it has none.</summary>
    public static ResolvedLimitRange? Limits(ProductScope scope)
    {
        if (scope.Product.Limits is not { } said) return null;
        var containers = new ResolvedLimits
        {
            Type = "Container",
            DefaultRequest = said.Default is { } request ? Entries(request, ("cpu", request.Cpu.ToString(), ""), ("memory", request.Memory.ToString(), "")) : [],
            DefaultLimit = said.Default is { } limit
                ? Entries(limit, ("cpu", limit.CpuLimit?.ToString(), nameof(limit.CpuLimit)), ("memory", limit.MemoryLimit?.ToString(), nameof(limit.MemoryLimit)))
                : [],
            Least = Entries(said, ("cpu", said.LeastCpu?.ToString(), nameof(said.LeastCpu)), ("memory", said.LeastMemory?.ToString(), nameof(said.LeastMemory))),
            Most = Entries(said, ("cpu", said.MostCpu?.ToString(), nameof(said.MostCpu)), ("memory", said.MostMemory?.ToString(), nameof(said.MostMemory))),
        };
        var claims = new ResolvedLimits { Type = "PersistentVolumeClaim", Most = Entries(said, ("storage", said.MostStorage?.ToString(), nameof(said.MostStorage))) };
        return new ResolvedLimitRange(Choice.Default(scope.Product.Name), [.. new[] { containers, claims }.Where(l => l.DefaultRequest.Count + l.DefaultLimit.Count + l.Least.Count + l.Most.Count > 0)]);
    }

    private static IEnumerable<ResolvedEntry> Labels(ProductNamespace said)
    {
        var level = said.PodSecurity switch
        {
            PodSecurity.Baseline => "baseline",
            PodSecurity.Privileged => "privileged",
            _ => "restricted",
        };
        var origin = Choice.Unless(level, "restricted", said, nameof(said.PodSecurity)).Origin;
        return Modes.Select(m => new ResolvedEntry(StandardLabels.PodSecurity + m, level, origin))
            .Concat(MetadataPolicy.Entries(said.Labels))
            .OrderBy(l => l.Key, StringComparer.Ordinal);
    }

    private static ResolvedEntry[] Entries(ModelElement part, params ReadOnlySpan<(string Key, string? Value, string Member)> said)
    {
        var entries = new List<ResolvedEntry>();
        foreach (var (key, value, member) in said)
        {
            if (value is not null) entries.Add(new ResolvedEntry(key, value, Origin.Definition(part.Location, member)));
        }

        return [.. entries];
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
