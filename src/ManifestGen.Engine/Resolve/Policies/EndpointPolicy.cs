namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>Where a component is reached inside the cluster: at the name of its Service, which is its own, in the same namespace.</summary>
internal static class EndpointPolicy
{
    /// <summary>A port of a component as others reach it; null when it has no Service or no such port.</summary>
    /// <param name="target">The component.</param>
    /// <param name="port">The port, found by its name; null for the one that requests come to.</param>
    /// <param name="neighbours">The components of the product.</param>
    public static ResolvedEndpoint? Of(Component target, Port? port, Neighbours neighbours)
    {
        if (target is ExternalService elsewhere) return OfElsewhere(elsewhere, port);
        if (target is not WorkloadComponent own || !HasService(target) || neighbours.Resolved(target) is not { } resolved) return null;
        foreach (var offered in OfferedPort.Of(own, resolved.Pod.Containers[0].Ports))
        {
            var (name, protocol) = (offered.Port.Name.Value, offered.Port.Protocol.Value);
            if (port is null ? protocol != "TCP" : name != port.Name) continue;
            var scheme = offered.Said?.Scheme ?? Scheme(name, protocol, own is WebComponent { Project: not null } && !offered.IsOfSidecar);
            return new ResolvedEndpoint(target.Name, ServicePolicy.NumberOf(offered, own is WebComponent).Value, scheme, name, offered.Port.Number.Value, protocol);
        }

        return null;
    }

    /// <summary>The names of the ports that others reach.</summary>
    public static string PortNames(Component target, Neighbours neighbours) =>
        target is ExternalService { Ports: { Count: > 0 } elsewhere } ? string.Join(", ", elsewhere.Select(p => p.Name))
        : HasService(target) && target is WorkloadComponent own && neighbours.Resolved(target) is { } resolved && OfferedPort.Of(own, resolved.Pod.Containers[0].Ports) is { Count: > 0 } ports
            ? string.Join(", ", ports.Select(p => p.Port.Name.Value))
        : "none";

    /// <summary>Why a component cannot be reached, in words.</summary>
    public static string WhyNone(Component target, Neighbours neighbours) =>
        HasService(target) || target is ExternalService ? "none of its ports is of TCP" : "it has no Service";

    private static bool HasService(Component target) => target is WebComponent or StatefulComponent;

    private static ResolvedEndpoint? OfElsewhere(ExternalService target, Port? port)
    {
        foreach (var said in target.Ports)
        {
            if (port is null ? said.Protocol != PortProtocol.Tcp : said.Name != port.Name) continue;
            var protocol = KubernetesText.Of(said.Protocol);
            var scheme = said.Scheme ?? Scheme(said.Name, protocol, runsProject: false);
            // Over HTTP the host asks for its own name, in the Host header and in the certificate.
            var host = scheme is "http" or "https" && target.HostName is { } name ? name : target.Name;
            return new ResolvedEndpoint(host, said.ServicePort ?? said.Number, scheme, said.Name, said.Number, protocol);
        }

        return null;
    }

    // What runs a project of the product is ASP.NET; of an image of others the port's name has to say it.
    private static string Scheme(string name, string protocol, bool runsProject) => name switch
    {
        _ when protocol != "TCP" => protocol == "UDP" ? "udp" : "sctp",
        _ when Begins(name, "https") => "https",
        _ when runsProject || Begins(name, "http") || Begins(name, "grpc") || Begins(name, "web") => "http",
        _ => "tcp",
    };

    private static bool Begins(string name, string word) => name == word || name.StartsWith(word + "-", StringComparison.Ordinal);
}
