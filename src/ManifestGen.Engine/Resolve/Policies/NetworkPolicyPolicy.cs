namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>
/// Network policies follow from relations, from the Service and the routes. Names are looked up at any address on port 53: a cluster may have a
/// cache of names on each node, which no selector of Pods or namespaces matches. The kubelet's probes come from the node, which a policy
/// does not concern.
/// </summary>
internal static class NetworkPolicyPolicy
{
    private static readonly ResolvedNetworkRule Names = new("DNS", [], [new("", 53, "UDP"), new("", 53, "TCP")], Origin.Default);

    // It is no Pod, and its address is the cluster's affair: a Service's port 443 leads to 443 or 6443 of the machines that run it.
    private static readonly ResolvedNetworkRule ApiServer = new("API server", [], [new("", 443, "TCP"), new("", 6443, "TCP")], Origin.Default);

    /// <summary>The same components with their network policies, where the product asks for them.</summary>
    public static IReadOnlyList<ResolvedComponent> Apply(ProductScope scope, IReadOnlyList<ResolvedComponent> components)
    {
        if (scope.Product.Network is not { } isolation || scope.Options.Stage < Stage.Balanced) return components;
        var neighbours = new Neighbours(scope.Product, components);
        var origin = Origin.Definition(scope.Product.Location, nameof(Product.Network));
        return [.. components.Select(c => c with
        {
            NetworkPolicy = new ResolvedNetworkPolicy(Ingress(c, components, neighbours, isolation), Egress(c, neighbours), origin),
        })];
    }

    /// <summary>The name of the policy that cuts off what no other mentions; null when the product does not ask for it.</summary>
    public static Resolved<string>? DefaultDeny(ProductScope scope) =>
        scope.Product.Network is { DenyOthers: true } isolation && scope.Options.Stage >= Stage.Balanced
            ? Choice.Said($"{scope.Product.Name}-default-deny", isolation, nameof(isolation.DenyOthers))
            : null;

    private static List<ResolvedNetworkRule> Ingress(ResolvedComponent own, IReadOnlyList<ResolvedComponent> all, Neighbours neighbours, NetworkIsolation isolation)
    {
        var rules = new List<ResolvedNetworkRule>();
        IReadOnlyList<OfferedPort> ports = neighbours.Workload(own) is { } written ? OfferedPort.Of(written, own.Pod.Containers[0].Ports) : [];
        foreach (var port in ports)
        {
            var users = all.Where(c => c.Relations.Any(r => r.Target == own.Name.Value && r.Endpoint?.Name == port.Port.Name.Value)).ToList();
            if (users.Count == 0) continue;
            rules.Add(new ResolvedNetworkRule(
                string.Join(", ", users.Select(u => u.Name.Value)),
                [.. users.Select(u => new ResolvedNetworkPeer { PodLabels = u.SelectorLabels, Origin = u.Name.Origin })],
                [port.ToNetworkPort()],
                Relation(users[0], own)));
        }

        if (own.Kind == ComponentKind.Stateful) rules.Add(Itself(own));
        rules.AddRange(EntrancePolicy.Of(own, ports, Peers(isolation.Entrances)));
        ResolvedNetworkPort[] measured = [.. ports.Where(p => p.Port.Protocol.Value == "TCP").Select(p => p.ToNetworkPort()), .. MeasuredSidecar(neighbours.Workload(own))];
        if (measured.Length > 0) AddSaid(rules, "monitoring", isolation.Monitoring, measured);
        if (neighbours.Workload(own) is { Network: { } network }) AddSaid(rules, "from", network.From, [.. ports.Select(p => p.ToNetworkPort())]);
        return rules;
    }

    // A sidecar that measures for the component has a port that nobody else is offered.
    private static IEnumerable<ResolvedNetworkPort> MeasuredSidecar(WorkloadComponent? component) =>
        component?.Metrics?.Port is { ServicePort: null } port && OfferedPort.AllOfSidecars(component).Contains(port) ? [new ResolvedNetworkPort("", port.Number, "TCP")] : [];

    private static List<ResolvedNetworkRule> Egress(ResolvedComponent own, Neighbours neighbours)
    {
        var rules = new List<ResolvedNetworkRule> { Names };
        if (own.Kind == ComponentKind.Stateful) rules.Add(Itself(own));
        if (own.Pod.MountToken.Value) rules.Add(ApiServer with { Origin = own.Pod.MountToken.Origin });
        foreach (var relation in own.Relations)
        {
            if (relation.Endpoint is not { } endpoint) continue;
            if (neighbours.Find(relation.Target) is ExternalService elsewhere)
            {
                rules.Add(new ResolvedNetworkRule(relation.Target, Addresses(elsewhere, relation.Origin), [new("", endpoint.ContainerPort, endpoint.Protocol)], relation.Origin));
                continue;
            }

            if (neighbours.Resolved(relation.Target) is not { } target) continue;
            var peer = new ResolvedNetworkPeer { PodLabels = target.SelectorLabels, Origin = relation.Origin };
            rules.Add(new ResolvedNetworkRule(relation.Target, [peer], [new("", endpoint.ContainerPort, endpoint.Protocol)], relation.Origin));
        }

        if (own.TelemetryAddress is { } telemetry) rules.AddRange(Telemetry(telemetry));
        if (neighbours.Workload(own) is { Network: { } network }) AddSaid(rules, "to", network.To, []);
        return rules;
    }

    // A name in a namespace of the cluster means Pods there, whose own port may be another than that of their Service. A name of two parts may also
    // be one outside.
    private static IEnumerable<ResolvedNetworkRule> Telemetry(Resolved<Uri> address)
    {
        var host = address.Value.Host.Split('.');
        var isInCluster = host is [_, _, "svc", ..];
        if (isInCluster || host.Length == 2)
            yield return new ResolvedNetworkRule("telemetry", [new ResolvedNetworkPeer { Namespace = host[1], Origin = address.Origin }], [], address.Origin);
        if (!isInCluster) yield return new ResolvedNetworkRule("telemetry", [], [new("", address.Value.Port, "TCP")], address.Origin);
    }

    // What is known by a host's name is at addresses that may change: the port alone is let through.
    private static ResolvedNetworkPeer[] Addresses(ExternalService elsewhere, Origin origin) =>
        [.. elsewhere.Addresses.Select(a => new ResolvedNetworkPeer { Range = a + (a.Contains(':', StringComparison.Ordinal) ? "/128" : "/32"), Origin = origin })];

    // The members of a cluster of databases or queues talk to each other, at ports that not all of them name.
    private static ResolvedNetworkRule Itself(ResolvedComponent own) =>
        new("itself", [new ResolvedNetworkPeer { PodLabels = own.SelectorLabels, Origin = own.Name.Origin }], [], own.Name.Origin);

    // One rule for each set of ports, in the order in which they are said.
    private static void AddSaid(List<ResolvedNetworkRule> rules, string why, IReadOnlyList<NetworkPeer> peers, IReadOnlyList<ResolvedNetworkPort> otherwise)
    {
        foreach (var group in peers.GroupBy(p => string.Join(',', p.Ports), StringComparer.Ordinal))
        {
            var first = group.First();
            rules.Add(new ResolvedNetworkRule(
                why, Peers([.. group]), first.Ports.Count > 0 ? [.. first.Ports.Select(p => new ResolvedNetworkPort("", p, "TCP"))] : otherwise, Origin.Definition(first.Location)));
        }
    }

    private static ResolvedNetworkPeer[] Peers(IReadOnlyList<NetworkPeer> said) => [.. said.Select(p => new ResolvedNetworkPeer
    {
        PodLabels = MetadataPolicy.Entries(p.Labels),
        Namespace = p.Namespace ?? "",
        Range = p.Range ?? "",
        Except = p.Except,
        Origin = Origin.Definition(p.Location),
    })];

    private static Origin Relation(ResolvedComponent user, ResolvedComponent own) => user.Relations.First(r => r.Target == own.Name.Value).Origin;
}
