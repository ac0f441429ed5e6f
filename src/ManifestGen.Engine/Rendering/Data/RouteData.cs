using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>The ways to a component from outside as templates see them.</summary>
internal static class RouteData
{
    // One rule without a host takes requests for any.
    private static readonly object?[] AnyHost = [null];

    /// <summary>The variable <c>component.ingress</c>.</summary>
    public static ModelObject Of(ResolvedIngress ingress) => new ModelObject { Origin = ingress.Origin }
        .Set("class_name", ingress.ClassName)
        .Set("annotations", DataList.Map(ingress.Annotations))
        .Set("hosts", DataList.Of(ingress.Hosts))
        .Set("rules", ingress.Hosts.Count == 0 ? Rules(AnyHost, ingress.Origin) : Rules([.. ingress.Hosts.Select(h => h.Value)], ingress.Hosts[0].Origin))
        .Set("paths", DataList.Of(ingress.Paths, Of))
        .Set("tls_secret", ingress.TlsSecret);

    /// <summary>The variable <c>component.http_route</c>.</summary>
    public static ModelObject Of(ResolvedHttpRoute route) => new ModelObject { Origin = route.Origin }
        .Set("gateways", DataList.Of(route.Gateways, g => new ModelObject { Origin = g.Origin }
            .Set("name", g.Name)
            .Set("namespace", g.Namespace)
            .Set("listener", g.Listener)))
        .Set("annotations", DataList.Map(route.Annotations))
        .Set("hosts", DataList.Of(route.Hosts))
        .Set("paths", DataList.Of(route.Paths, Of));

    private static object[] Rules(IEnumerable<object?> hosts, Origin origin) => [.. hosts.Select(h => new ModelObject { Origin = origin }.Set("host", h))];

    private static ModelObject Of(ResolvedRoutePath path) => new ModelObject { Origin = path.Origin }
        .Set("path", path.Path)
        .Set("is_exact", path.IsExact)
        .Set("port_name", path.PortName)
        .Set("port_number", path.PortNumber);
}
