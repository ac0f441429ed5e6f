namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>Which ports of a component requests from outside the product come to: those of its routes, and all that a Service offers outside the cluster.</summary>
internal static class EntrancePolicy
{
    /// <summary>The rules that let such requests through.</summary>
    /// <param name="component">The component.</param>
    /// <param name="ports">The ports that it offers.</param>
    /// <param name="entrances">Where the requests of routes come from; empty for anywhere.</param>
    public static IEnumerable<ResolvedNetworkRule> Of(ResolvedComponent component, IReadOnlyList<OfferedPort> ports, IReadOnlyList<ResolvedNetworkPeer> entrances)
    {
        // A load balancer and the ports of nodes bring requests from addresses that are not known beforehand.
        if (component.Service is { Type: { Value: not "ClusterIP" } type })
            yield return new ResolvedNetworkRule("outside", [], [.. ports.Select(p => p.ToNetworkPort())], type.Origin);
        if (component.Ingress is { } ingress) yield return new ResolvedNetworkRule("ingress", entrances, Ports(ports, ingress.Paths), ingress.Origin);
        if (component.HttpRoute is { } route) yield return new ResolvedNetworkRule("route", entrances, Ports(ports, route.Paths), route.Origin);
    }

    private static ResolvedNetworkPort[] Ports(IReadOnlyList<OfferedPort> ports, IReadOnlyList<ResolvedRoutePath> paths) =>
        [.. paths.Select(p => p.PortName).Distinct(StringComparer.Ordinal).SelectMany(n => ports.Where(p => p.Port.Name.Value == n)).Select(p => p.ToNetworkPort())];
}
