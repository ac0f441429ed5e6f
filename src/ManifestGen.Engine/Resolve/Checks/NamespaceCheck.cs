using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Namespaces that cannot be, and what says nothing of them or cannot be held.</summary>
internal static class NamespaceCheck
{
    /// <summary>The namespace is malformed, or the cluster's own.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG1356", Severity.Error,
        "Invalid namespace '{0}': {1}",
        "Name one of the product's own, new ProductNamespace(\"shop\"), and set PodSecurity to say what its Pods may do.");

    /// <summary>A quota or limits say nothing.</summary>
    public static readonly DiagnosticDescriptor Empty = new("MG1360", Severity.Error,
        "Required value: {0} of the product '{1}' limits nothing",
        "Set what is to be limited, such as Memory and Pods, or leave it out.");

    /// <summary>The least is more than the most, or a default outside of both.</summary>
    public static readonly DiagnosticDescriptor OutOfOrder = new("MG1362", Severity.Error,
        "Limits of the product '{0}' are not in order: {1}, {2}, is more than {3}, {4}",
        "Keep the least at or below the default request, that at or below the default limit, and that at or below the most.");

    /// <summary>Reports mistakes in the namespace of a product and in what it holds at most.</summary>
    public static void Check(ProductScope scope)
    {
        if (scope.Product.Namespace is { } space) Namespace(scope, space);
        if (scope.Product.Quota is { } quota) Quota(scope, quota);
        if (scope.Product.Limits is { } limits) Limits(scope, limits);
    }

    private static void Namespace(ProductScope scope, ProductNamespace space)
    {
        if (Dns1123Label.Problem(space.Name) is { } problem) scope.Sink.Add(Invalid, space.Location, space.Name, problem);
        else if (space.Create && space.Name.StartsWith("kube-", StringComparison.Ordinal)) scope.Sink.Add(Invalid, space.Location, space.Name, "what begins with 'kube-' is the cluster's own");
        MetadataCheck.Labels(scope.Sink, space.Labels);
        MetadataCheck.Annotations(scope.Sink, space.Annotations);
        foreach (var label in space.Labels.Where(l => l.Key.StartsWith(StandardLabels.PodSecurity, StringComparison.Ordinal)))
            scope.Sink.Add(Invalid, label.Location, space.Name, $"the label '{label.Key}' is that of PodSecurity");
    }

    private static void Quota(ProductScope scope, ResourceQuota quota)
    {
        var product = scope.Product.Name;
        if (quota is { Cpu: null, Memory: null, CpuLimit: null, MemoryLimit: null, Storage: null, Pods: null, Claims: null, NodePorts: null, LoadBalancers: null })
            scope.Sink.Add(Empty, quota.Location, nameof(Product.Quota), product);
        Cpu(scope, quota, nameof(quota.Cpu), quota.Cpu);
        Memory(scope, quota, nameof(quota.Memory), quota.Memory);
        Cpu(scope, quota, nameof(quota.CpuLimit), quota.CpuLimit);
        Memory(scope, quota, nameof(quota.MemoryLimit), quota.MemoryLimit);
        Storage(scope, quota, nameof(quota.Storage), quota.Storage);
        foreach (var (member, number) in new[] { (nameof(quota.Pods), quota.Pods), (nameof(quota.Claims), quota.Claims), (nameof(quota.NodePorts), quota.NodePorts), (nameof(quota.LoadBalancers), quota.LoadBalancers) })
            NumberCheck.Between(scope.Sink, quota, member, $"{member} of the quota", number, 0, int.MaxValue);
    }

    private static void Limits(ProductScope scope, LimitRange limits)
    {
        var given = limits.Default;
        if (limits is { Default: null, LeastCpu: null, LeastMemory: null, MostCpu: null, MostMemory: null, MostStorage: null })
            scope.Sink.Add(Empty, limits.Location, nameof(Product.Limits), scope.Product.Name);
        Cpu(scope, limits, nameof(limits.LeastCpu), limits.LeastCpu);
        Cpu(scope, limits, nameof(limits.MostCpu), limits.MostCpu);
        Memory(scope, limits, nameof(limits.LeastMemory), limits.LeastMemory);
        Memory(scope, limits, nameof(limits.MostMemory), limits.MostMemory);
        Storage(scope, limits, nameof(limits.MostStorage), limits.MostStorage);
        if (given is not null)
        {
            Cpu(scope, given, nameof(given.Cpu), given.Cpu);
            Cpu(scope, given, nameof(given.CpuLimit), given.CpuLimit);
            Memory(scope, given, nameof(given.Memory), given.Memory);
            Memory(scope, given, nameof(given.MemoryLimit), given.MemoryLimit);
        }

        Order(scope, limits, (nameof(limits.LeastCpu), limits.LeastCpu), ("Default.Cpu", given?.Cpu), ("Default.CpuLimit", given?.CpuLimit), (nameof(limits.MostCpu), limits.MostCpu));
        Order(scope, limits, (nameof(limits.LeastMemory), limits.LeastMemory), ("Default.Memory", given?.Memory), ("Default.MemoryLimit", given?.MemoryLimit), (nameof(limits.MostMemory), limits.MostMemory));
    }

    private static void Order<T>(ProductScope scope, LimitRange limits, params ReadOnlySpan<(string Name, T? Amount)> rising)
        where T : struct, IComparable<T>
    {
        (string Name, T Amount)? before = null;
        foreach (var (name, amount) in rising)
        {
            if (amount is not { } value) continue;
            if (before is { } lower && lower.Amount.CompareTo(value) > 0) scope.Sink.Add(OutOfOrder, limits.Location, scope.Product.Name, lower.Name, lower.Amount, name, value);
            before = (name, value);
        }
    }

    private static void Cpu(ProductScope scope, ModelElement part, string member, Cpu? amount) => Amount(scope, part, member, amount, amount?.TotalMillicores);

    private static void Memory(ProductScope scope, ModelElement part, string member, Memory? amount) => Amount(scope, part, member, amount, amount?.TotalBytes);

    private static void Storage(ProductScope scope, ModelElement part, string member, Storage? amount) => Amount(scope, part, member, amount, amount?.TotalBytes);

    private static void Amount<T>(ProductScope scope, ModelElement part, string member, T amount, long? value)
    {
        if (value <= 0) scope.Sink.Add(ResourceCheck.NotPositive, Location.Of(part.Location, member), $"{member} of the namespace", amount);
        if (value == long.MaxValue) scope.Sink.Add(ResourceCheck.TooLarge, Location.Of(part.Location, member), $"{member} of the namespace");
    }
}
