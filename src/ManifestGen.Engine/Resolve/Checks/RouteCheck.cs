using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve.Policies;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Rules.Ingresses;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Routes from outside that cannot be, or lead to a port that is not there.</summary>
internal static class RouteCheck
{
    /// <summary>A path leads to a port that the component does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownPort = new("MG1270", Severity.Error,
        "The path '{0}' of '{1}' leads to {2}",
        "Add the same Port object to Ports of the component, or to those of a sidecar with a ServicePort.");

    /// <summary>A host is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidHost = new("MG1271", Severity.Error,
        "Invalid host '{0}': {1}",
        "Name a host, such as 'shop.example.com' or '*.example.com', without scheme, port or path.");

    /// <summary>A path is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidPath = new("MG1272", Severity.Error,
        "Invalid path '{0}': {1}",
        "Begin the path with '/' and write it as it is after normalisation, such as '/catalog'.");

    /// <summary>A host or a path is there twice.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new("MG1273", Severity.Error,
        "Duplicate value: the {0} '{1}' of '{2}' is there more than once",
        "Keep one of them.");

    /// <summary>Two issuers are to make one certificate.</summary>
    public static readonly DiagnosticDescriptor TwoIssuers = new("MG1274", Severity.Error,
        "The certificate '{0}' of '{1}' has two issuers: the ClusterIssuer '{2}' and the Issuer '{3}'",
        "Keep the one that is to make it.");

    private const int LongestAffinity = 86400;

    /// <summary>Reports mistakes in the ways to a component from outside.</summary>
    public static void Check(ComponentScope scope)
    {
        if (scope.Component is not WebComponent web) return;
        if (web.Service is { } service)
            TimeCheck.Check(scope, service, nameof(service.SessionAffinity), $"SessionAffinity of '{web.Name}'", service.SessionAffinity, 1, LongestAffinity);
        if (web.Ingress is { } ingress)
        {
            Hosts(scope, ingress, ingress.Hosts);
            Paths(scope, ingress.Paths);
            MetadataCheck.Annotations(scope.Sink, ingress.Annotations);
            if (ingress.ClassName is { } name) ReferenceCheck.Name(scope, ingress, nameof(ingress.ClassName), "IngressClass", name);
            if (ingress.Tls is { } tls) Tls(scope, tls);
        }

        if (web.HttpRoute is not { } route) return;
        Hosts(scope, route, route.Hosts);
        Paths(scope, route.Paths);
        MetadataCheck.Annotations(scope.Sink, route.Annotations);
        foreach (var gateway in route.Gateways)
        {
            ReferenceCheck.Name(scope, gateway, "", "Gateway", gateway.Name);
            if (gateway.Namespace is { } space) ReferenceCheck.Name(scope, gateway, nameof(gateway.Namespace), "Namespace", space);
            if (gateway.Listener is { } listener) ReferenceCheck.Name(scope, gateway, nameof(gateway.Listener), "listener", listener);
        }
    }

    private static void Hosts(ComponentScope scope, ModelElement route, IReadOnlyList<string> hosts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var host in hosts)
        {
            var problem = IpAddress.TryParse(host, out _) ? "must be a DNS name, not an IP address" : IngressHostSyntax.Problem(host);
            if (problem is not null) scope.Report(InvalidHost, route, nameof(Ingress.Hosts), host, problem);
            else if (!seen.Add(host)) scope.Report(Duplicate, route, nameof(Ingress.Hosts), "host", host, scope.Component.Name);
        }
    }

    private static void Paths(ComponentScope scope, IReadOnlyList<RoutePath> paths)
    {
        var seen = new HashSet<(string, bool)>();
        IReadOnlyList<Port> ports = [.. scope.Component.Ports, .. OfferedPort.OfSidecars(scope.Component)];
        foreach (var path in paths)
        {
            if (IngressPathRule.StepProblem(path.Path) is { } problem) scope.Report(InvalidPath, path, "", path.Path, problem);
            else if (!seen.Add((path.Path, path.Exact))) scope.Report(Duplicate, path, "", "path", path.Path, scope.Component.Name);
            if (path.Port is not { } port) continue;
            if (ports.FirstOrDefault(p => p.Name == port.Name) is not { } own)
                scope.Report(UnknownPort, path, "", path.Path, scope.Component.Name, $"port '{port.Name}', which the component does not have");
            else if (own.Protocol != PortProtocol.Tcp)
                scope.Report(UnknownPort, path, "", path.Path, scope.Component.Name, $"port '{port.Name}', which is not of TCP");
        }
    }

    private static void Tls(ComponentScope scope, TlsCertificate tls)
    {
        ReferenceCheck.Name(scope, tls, "", "Secret", tls.Secret);
        if (tls.ClusterIssuer is { } cluster) ReferenceCheck.Name(scope, tls, nameof(tls.ClusterIssuer), "ClusterIssuer", cluster);
        if (tls.Issuer is { } issuer) ReferenceCheck.Name(scope, tls, nameof(tls.Issuer), "Issuer", issuer);
        if (tls is { ClusterIssuer: { } first, Issuer: { } second }) scope.Report(TwoIssuers, tls, "", tls.Secret, scope.Component.Name, first, second);
    }
}
