using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation;

/// <summary>
/// All resources that are applied together, seen by what they are and how they find each other. Each view is made when it is first asked
/// for, in time that grows with the set and not with its square. Safe for use from several threads.
/// </summary>
internal sealed class Bundle
{
    private static readonly ContainerDefaults NoDefaults = new([]);

    private readonly Dictionary<string, List<Manifest>> _byKind = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<ResourceKey, Manifest>> _byKey;
    private readonly Lazy<HashSet<ResourceKey>> _kindsHeld;
    private readonly Lazy<Dictionary<ResourceKey, Workload>> _workloadsByKey;
    private readonly Lazy<Dictionary<ResourceKey, ServiceView>> _servicesByKey;
    private readonly Lazy<LabelIndex<Workload>> _pods;
    private readonly Lazy<Selections<ServiceView>> _services;
    private readonly Lazy<Selections<Budget>> _budgets;
    private readonly Lazy<Selections<NetworkPolicy>> _policies;
    private readonly Lazy<Selections<Workload>> _owners;
    private readonly Lazy<ILookup<ResourceKey, Autoscaler>> _autoscalers;
    private readonly Lazy<Dictionary<string, ContainerDefaults>> _defaults;

    /// <summary>Takes the resources of a set.</summary>
    /// <param name="manifests">The resources, in the order of their files.</param>
    public Bundle(IReadOnlyList<Manifest> manifests)
    {
        Manifests = manifests;
        foreach (var manifest in manifests)
        {
            if (!_byKind.TryGetValue(manifest.Kind, out var same)) _byKind[manifest.Kind] = same = [];
            same.Add(manifest);
        }

        _byKey = new(IndexByKey);
        _kindsHeld = new(() => [.. manifests.Select(m => Held(m.Kind, ResourceKey.NamespaceOf(m)))]);

        Workloads = [.. manifests.Select(Workload.Of).OfType<Workload>()];
        Services = [.. Of("", "Service").Select(m => new ServiceView(m))];
        Budgets = [.. Of("policy", "PodDisruptionBudget").Select(m => new Budget(m))];
        NetworkPolicies = [.. Of("networking.k8s.io", "NetworkPolicy").Select(m => new NetworkPolicy(m))];
        Quotas = [.. Of("", "ResourceQuota").Select(m => new Quota(m))];
        Autoscalers = [.. manifests.Select(Autoscaler.Of).OfType<Autoscaler>()];

        _workloadsByKey = new(IndexWorkloads);
        _servicesByKey = new(IndexServices);
        _pods = new(() => new LabelIndex<Workload>(Workloads, w => w.Namespace, w => w.Labels));
        _services = new(() => new Selections<ServiceView>(Services, _pods.Value));
        _budgets = new(() => new Selections<Budget>(Budgets, _pods.Value));
        _policies = new(() => new Selections<NetworkPolicy>(NetworkPolicies, _pods.Value));
        _owners = new(() => new Selections<Workload>(Workloads.Where(w => w.Selector.Exists), _pods.Value));
        _defaults = new(() => Of("", "LimitRange")
            .GroupBy(ResourceKey.NamespaceOf, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new ContainerDefaults(g), StringComparer.Ordinal));
        _autoscalers = new(() => Autoscalers.ToLookup(a => a.Target.Key));
    }

    /// <summary>The resources, in the order of their files.</summary>
    public IReadOnlyList<Manifest> Manifests { get; }

    /// <summary>The resources that make Pods, and Pods.</summary>
    public IReadOnlyList<Workload> Workloads { get; }

    /// <summary>The Services.</summary>
    public IReadOnlyList<ServiceView> Services { get; }

    /// <summary>The autoscalers.</summary>
    public IReadOnlyList<Autoscaler> Autoscalers { get; }

    /// <summary>The disruption budgets.</summary>
    public IReadOnlyList<Budget> Budgets { get; }

    /// <summary>The network policies.</summary>
    public IReadOnlyList<NetworkPolicy> NetworkPolicies { get; }

    /// <summary>The quotas.</summary>
    public IReadOnlyList<Quota> Quotas { get; }

    /// <summary>The resources of a kind.</summary>
    public IEnumerable<Manifest> Of(string group, string kind) => _byKind.TryGetValue(kind, out var same) ? same.Where(m => m.Group == group) : [];

    /// <summary>A resource by what identifies it; null when the set has none such.</summary>
    public Manifest? Find(ResourceKey key) => _byKey.Value.GetValueOrDefault(key);

    /// <summary>A resource by what identifies it; null when the set has none such.</summary>
    public Manifest? Find(string group, string kind, string @namespace, string? name) =>
        name is null ? null : Find(new ResourceKey(group, kind, @namespace, name));

    /// <summary>Whether the set has a resource of a kind in a namespace: then one that is missing there is likely a mistake.</summary>
    public bool Holds(string kind, string @namespace) => _kindsHeld.Value.Contains(Held(kind, @namespace));

    /// <summary>Whether the set has Pods in a namespace.</summary>
    public bool HoldsPods(string @namespace) => _pods.Value.In(@namespace).Count > 0;

    /// <summary>The workloads of a namespace.</summary>
    public IReadOnlyList<Workload> WorkloadsIn(string @namespace) => _pods.Value.In(@namespace);

    /// <summary>A Service by name; null when the set has none such.</summary>
    public ServiceView? FindService(string @namespace, string name) => _servicesByKey.Value.GetValueOrDefault(ServiceKey(@namespace, name));

    /// <summary>The workload of a key; null when the set has none such.</summary>
    public Workload? FindWorkload(ResourceKey key) => _workloadsByKey.Value.GetValueOrDefault(key);

    /// <summary>The workloads whose Pods a selector matches.</summary>
    public IReadOnlyList<Workload> Selected(string @namespace, PodSelector selector) => _pods.Value.Selected(@namespace, selector);

    /// <summary>What a selector that matches nothing probably meant, in words.</summary>
    public string Nearest(string @namespace, PodSelector selector)
    {
        if (_pods.Value.Nearest(@namespace, selector) is { } near) return $"{near} comes nearest, with {near.Labels}";
        return $"here are {WordList.And(_pods.Value.In(@namespace).Select(w => $"{w} ({w.Labels})"))}";
    }

    /// <summary>The workloads that a Service sends requests to.</summary>
    public IReadOnlyList<Workload> SelectedBy(ServiceView service) => _services.Value.SelectedBy(service);

    /// <summary>The workloads that a budget protects.</summary>
    public IReadOnlyList<Workload> SelectedBy(Budget budget) => _budgets.Value.SelectedBy(budget);

    /// <summary>The workloads that a policy isolates.</summary>
    public IReadOnlyList<Workload> SelectedBy(NetworkPolicy policy) => _policies.Value.SelectedBy(policy);

    /// <summary>The workloads whose Pods a workload takes for its own, itself among them.</summary>
    public IReadOnlyList<Workload> SelectedBy(Workload workload) => _owners.Value.SelectedBy(workload);

    /// <summary>The Services that send requests to a workload.</summary>
    public IReadOnlyList<ServiceView> ServicesOf(Workload workload) => _services.Value.Selecting(workload);

    /// <summary>The budgets that protect a workload.</summary>
    public IReadOnlyList<Budget> BudgetsOf(Workload workload) => _budgets.Value.Selecting(workload);

    /// <summary>The policies that isolate a workload.</summary>
    public IReadOnlyList<NetworkPolicy> PoliciesOf(Workload workload) => _policies.Value.Selecting(workload);

    /// <summary>The autoscalers of a workload: one, when all is well.</summary>
    public IEnumerable<Autoscaler> AutoscalersOf(Workload workload) => _autoscalers.Value[ResourceKey.Of(workload.Manifest)];

    /// <summary>What an autoscaler scales; null when it is not in the set.</summary>
    public Workload? TargetOf(Autoscaler autoscaler) => FindWorkload(autoscaler.Target.Key);

    /// <summary>How many Pods a workload has; null for kinds without a number of replicas.</summary>
    public ReplicaRange? ReplicasOf(Workload workload)
    {
        if (!workload.HasScale) return null;
        if (AutoscalersOf(workload).FirstOrDefault() is { } autoscaler)
            return new ReplicaRange(autoscaler.Min, Math.Max(autoscaler.Min, autoscaler.Max), autoscaler);
        var replicas = Math.Max(0, workload.Spec["replicas"].Integer ?? 1);
        return new ReplicaRange(replicas, replicas, Autoscaler: null);
    }

    /// <summary>Whether a Service sends requests to a workload.</summary>
    public bool IsServed(Workload workload) => ServicesOf(workload).Count > 0;

    /// <summary>The containers that take a Service's requests; all that stay, when it cannot be told from the ports; none without a Service.</summary>
    public IReadOnlyList<Container> ServingContainers(Workload workload)
    {
        var ports = ServicesOf(workload).SelectMany(s => s.Ports).ToArray();
        if (ports.Length == 0) return IsServed(workload) ? workload.Containers : [];
        var serving = workload.Staying.Where(c => c.Ports.Any(p => Array.Exists(ports, s => s.LeadsTo(p)))).ToArray();
        return serving.Length > 0 ? serving : workload.Containers;
    }

    /// <summary>The Pod Security level that a namespace enforces; null when the set does not say.</summary>
    public PodSecurityLevel? PodSecurityOf(string @namespace) =>
        Find("", "Namespace", "", @namespace)?["metadata"]["labels"]["pod-security.kubernetes.io/enforce"].Text switch
        {
            null => null,
            "privileged" => PodSecurityLevel.Privileged,
            "baseline" => PodSecurityLevel.Baseline,
            // What it cannot read, the API server takes for the strictest.
            _ => PodSecurityLevel.Restricted,
        };

    /// <summary>What one Pod of a workload takes.</summary>
    public PodCapacity CapacityOf(Workload workload) => new(workload, _defaults.Value.GetValueOrDefault(workload.Namespace, NoDefaults));

    private static ResourceKey Held(string kind, string @namespace) => new("", kind, @namespace, "");

    private static ResourceKey ServiceKey(string @namespace, string name) => new("", "Service", @namespace, name);

    private Dictionary<ResourceKey, Manifest> IndexByKey()
    {
        var index = new Dictionary<ResourceKey, Manifest>(Manifests.Count);
        foreach (var manifest in Manifests)
        {
            if (manifest.Name.Length > 0) index.TryAdd(ResourceKey.Of(manifest), manifest);
        }

        return index;
    }

    private Dictionary<ResourceKey, Workload> IndexWorkloads()
    {
        var index = new Dictionary<ResourceKey, Workload>(Workloads.Count);
        foreach (var workload in Workloads) index.TryAdd(ResourceKey.Of(workload.Manifest), workload);
        return index;
    }

    private Dictionary<ResourceKey, ServiceView> IndexServices()
    {
        var index = new Dictionary<ResourceKey, ServiceView>(Services.Count);
        foreach (var service in Services) index.TryAdd(ServiceKey(service.Namespace, service.Name), service);
        return index;
    }
}
