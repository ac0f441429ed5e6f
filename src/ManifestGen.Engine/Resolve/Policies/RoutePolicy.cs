using ManifestGen.Engine.Resolve.Checks;

namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>A route without paths takes every request to the port that the component listens on first.</summary>
internal static class RoutePolicy
{
    private const string ClusterIssuer = "cert-manager.io/cluster-issuer";
    private const string Issuer = "cert-manager.io/issuer";

    /// <summary>Where a component says how it is reached from outside; null when it does not.</summary>
    public static ModelElement? Said(WorkloadComponent component) =>
        component is WebComponent web ? (ModelElement?)web.Ingress ?? web.HttpRoute : null;

    /// <summary>The Ingress of a component; null when it has none.</summary>
    public static ResolvedIngress? Ingress(ComponentScope scope, ResolvedService? service)
    {
        if (service is null || scope.Component is not WebComponent { Ingress: { } said } web) return null;
        var annotations = said.Annotations.ToList();
        if (said.Tls is { ClusterIssuer: { } cluster } byCluster) annotations.Add(new Annotation(ClusterIssuer, cluster, byCluster.Location.File, byCluster.Location.Line));
        if (said.Tls is { Issuer: { } issuer } byIssuer) annotations.Add(new Annotation(Issuer, issuer, byIssuer.Location.File, byIssuer.Location.Line));
        return new ResolvedIngress
        {
            ClassName = said.ClassName is { } name ? Choice.Said(name, said, nameof(said.ClassName)) : null,
            Annotations = MetadataPolicy.Annotations(scope, annotations),
            Hosts = Hosts(said.Hosts, said),
            Paths = Paths(scope, said, said.Paths, service),
            TlsSecret = said.Tls is { } tls ? Choice.Said(tls.Secret, tls) : null,
            Origin = Origin.Definition(web.Location, nameof(web.Ingress)),
        };
    }

    /// <summary>The HTTPRoute of a component; null when it has none.</summary>
    public static ResolvedHttpRoute? HttpRoute(ComponentScope scope, ResolvedService? service)
    {
        if (service is null || scope.Component is not WebComponent { HttpRoute: { } said } web) return null;
        return new ResolvedHttpRoute
        {
            Gateways = [.. said.Gateways.Select(g => new ResolvedGateway(g.Name, g.Namespace ?? "", g.Listener ?? "", Origin.Definition(g.Location)))],
            Annotations = MetadataPolicy.Annotations(scope, said.Annotations),
            Hosts = Hosts(said.Hosts, said),
            Paths = Paths(scope, said, said.Paths, service),
            Origin = Origin.Definition(web.Location, nameof(web.HttpRoute)),
        };
    }

    private static Resolved<string>[] Hosts(IReadOnlyList<string> said, ModelElement route) => [.. said.Select(h => Choice.Said(h, route, nameof(ManifestGen.Ingress.Hosts)))];

    private static List<ResolvedRoutePath> Paths(ComponentScope scope, ModelElement route, IReadOnlyList<RoutePath> said, ResolvedService service)
    {
        var paths = new List<ResolvedRoutePath>(Math.Max(said.Count, 1));
        if (said.Count == 0)
        {
            if (Port(null, service) is { } port) paths.Add(new ResolvedRoutePath("/", IsExact: false, port.Name.Value, port.Port.Value, Origin.Default));
            else scope.Report(RouteCheck.UnknownPort, route, "", "/", scope.Component.Name, "no port, since the component has none of TCP");
        }

        foreach (var path in said)
        {
            // A port that is named and missing was reported already.
            if (Port(path.Port, service) is { } port) paths.Add(new ResolvedRoutePath(path.Path, path.Exact, port.Name.Value, port.Port.Value, Origin.Definition(path.Location)));
            else if (path.Port is null) scope.Report(RouteCheck.UnknownPort, path, "", path.Path, scope.Component.Name, "no port, since the component has none of TCP");
        }

        return paths;
    }

    private static ResolvedServicePort? Port(Port? said, ResolvedService service)
    {
        foreach (var port in service.Ports)
        {
            if (said is null ? port.Protocol.Value == "TCP" : port.Name.Value == said.Name) return port;
        }

        return null;
    }
}
