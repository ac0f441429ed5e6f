using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>A Service that an Ingress or a route of the Gateway API sends requests to.</summary>
/// <param name="Source">The Ingress or route.</param>
/// <param name="Name">Where the Service's name stands.</param>
/// <param name="Namespace">The Service's namespace.</param>
/// <param name="PortName">Where the port's name stands; missing when a number is given.</param>
/// <param name="PortNumber">Where the port's number stands; missing when a name is given.</param>
internal sealed record Backend(Manifest Source, Field Name, string Namespace, Field PortName, Field PortNumber)
{
    /// <summary>The backends of a resource; none when it is neither an Ingress nor a route.</summary>
    public static IEnumerable<Backend> Of(Manifest manifest) => (manifest.Group, manifest.Kind) switch
    {
        ("networking.k8s.io", "Ingress") => OfIngress(manifest),
        ("gateway.networking.k8s.io", "HTTPRoute" or "GRPCRoute" or "TCPRoute" or "TLSRoute" or "UDPRoute") => OfRoute(manifest),
        _ => [],
    };

    private static IEnumerable<Backend> OfIngress(Manifest manifest)
    {
        var @namespace = ResourceKey.NamespaceOf(manifest);
        var backends = manifest["spec"]["rules"].Each()
            .SelectMany(r => r["http"]["paths"].Each())
            .Select(p => p["backend"])
            .Prepend(manifest["spec"]["defaultBackend"]);
        return backends
            .Select(b => b["service"])
            .Where(s => s.Exists)
            .Select(s => new Backend(manifest, s["name"], @namespace, s["port"]["name"], s["port"]["number"]));
    }

    private static IEnumerable<Backend> OfRoute(Manifest manifest)
    {
        var own = ResourceKey.NamespaceOf(manifest);
        return manifest["spec"]["rules"].Each()
            .SelectMany(r => r["backendRefs"].Each())
            .Where(b => (b["kind"].Text ?? "Service") == "Service" && string.IsNullOrEmpty(b["group"].Text))
            .Select(b => new Backend(manifest, b["name"], b["namespace"].Text ?? own, b["no"], b["port"]));
    }
}
