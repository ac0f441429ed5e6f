namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>Which ports of a component requests from outside the product come to: those of its routes, and all that a Service offers outside the cluster.</summary>
internal static class EntrancePolicy
{
    /// <summary>The rules that let such requests through.</summary>
    /// <param name="component">The component.</param>
    /// <param name="entrances">Where the requests of routes come from; empty for anywhere.</param>
    public static IEnumerable<ResolvedNetworkRule> Of(ResolvedComponent component, IReadOnlyList<ResolvedNetworkPeer> entrances)
    {
        // A load balancer and the ports of nodes bring requests from addresses that are not known beforehand.
        if (component.Service is { } service && service.Type.Value != "ClusterIP")
            yield return new ResolvedNetworkRule("outside", [], [.. service.Ports.Select(p => new ResolvedNetworkPort(p.Name.Value, 0, p.Protocol.Value))], service.Type.Origin);
        if (component.Ingress is { } ingress) yield return new ResolvedNetworkRule("ingress", entrances, Ports(ingress.Paths), ingress.Origin);
        if (component.HttpRoute is { } route) yield return new ResolvedNetworkRule("route", entrances, Ports(route.Paths), route.Origin);
    }

    private static ResolvedNetworkPort[] Ports(IReadOnlyList<ResolvedRoutePath> paths) =>
        [.. paths.Select(p => p.PortName).Distinct(StringComparer.Ordinal).Select(n => new ResolvedNetworkPort(n, 0, "TCP"))];
}
