using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve.Policies;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Measurements that cannot be read.</summary>
internal static class MetricsCheck
{
    /// <summary>They are read where nothing answers, or before it can.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG1363", Severity.Error,
        "Invalid Metrics of '{0}': {1}",
        "Write new MetricsEndpoint(\"/metrics\") with Port = one of the Ports of the component or of its sidecars, by the same object, and a Timeout of at most Every.");

    /// <summary>Nobody is let in to read them.</summary>
    public static readonly DiagnosticDescriptor NotLetIn = new("MG1364", Severity.Warning,
        "The network policies of the product '{0}' let nobody read the measurements of '{1}'",
        "Say where Prometheus is: Monitoring = [NetworkPeer.InNamespace(\"monitoring\")] in Network of the product.");

    /// <summary>TLS settings that cannot work.</summary>
    public static readonly DiagnosticDescriptor InvalidTls = new("MG1372", Severity.Error,
        "Invalid Tls of the metrics of '{0}': {1}",
        "Write Tls = new() {{ ServerName = \"{0}\", Authority = new SecretKey(\"{0}-tls\", \"ca.crt\") }} for a port whose Scheme is https, or Tls = new() {{ SkipVerification = true }}.");

    /// <summary>Prometheus would look for the address of a Pod in a certificate.</summary>
    public static readonly DiagnosticDescriptor NoServerName = new("MG1373", Severity.Warning,
        "Prometheus reads '{0}' by TLS at the addresses of its Pods, which certificates do not name, so that it would refuse each",
        "Say which name the certificate is made out to, Tls = new() {{ ServerName = \"{0}\" }}, and who signed it, Authority = new SecretKey(\"{0}-tls\", \"ca.crt\").");

    /// <summary>Reports mistakes in where the measurements of a component are read.</summary>
    public static void Check(ComponentScope scope)
    {
        if (scope.Component.Metrics is not { } metrics) return;
        var (name, product) = (scope.Component.Name, scope.Product.Product);
        if (!metrics.Path.StartsWith('/')) scope.Report(Invalid, metrics, "", name, $"the path '{metrics.Path}' must begin with '/'");
        if (PortProblem(scope, metrics) is { } problem) scope.Report(Invalid, metrics, metrics.Port is null ? "" : nameof(metrics.Port), name, problem);
        TimeCheck.Check(scope, metrics, nameof(metrics.Every), $"Every of the metrics of '{name}'", metrics.Every, 1);
        TimeCheck.Check(scope, metrics, nameof(metrics.Timeout), $"Timeout of the metrics of '{name}'", metrics.Timeout, 1);
        if (metrics.Timeout > metrics.Every) scope.Report(Invalid, metrics, nameof(metrics.Timeout), name, "the next question would come before the answer is late");
        Tls(scope, metrics);
        MetadataCheck.Labels(scope.Sink, metrics.Labels);
        if (product.Network is { Monitoring.Count: 0 } && scope.Component.Network is null or { From.Count: 0 } && scope.Service is null or { Type: ServiceType.ClusterIP })
            scope.Report(NotLetIn, metrics, "", product.Name, name);
    }

    private static void Tls(ComponentScope scope, MetricsEndpoint metrics)
    {
        var name = scope.Component.Name;
        var port = metrics.Port ?? scope.Component.Ports.FirstOrDefault(p => p.Protocol == PortProtocol.Tcp);
        var isByTls = port is not null && MonitorPolicy.IsByTls(port.Scheme ?? port.Name);
        if (metrics.Tls is not { } tls)
        {
            if (isByTls) scope.Report(NoServerName, metrics, "", name);
            return;
        }

        if (!isByTls) scope.Report(InvalidTls, tls, "", name, $"the port '{port?.Name ?? "http"}' does not answer by TLS");
        if (tls is { SkipVerification: true } and not { ServerName: null, Authority: null })
            scope.Report(InvalidTls, tls, nameof(tls.SkipVerification), name, "with SkipVerification nobody looks at ServerName and Authority");
        if (tls is { SkipVerification: false, ServerName: null }) scope.Report(NoServerName, tls, "", name);
        if (tls.ServerName is { } server && Dns1123Subdomain.Problem(server) is { } problem) scope.Report(InvalidTls, tls, nameof(tls.ServerName), name, $"ServerName '{server}' {problem}");
        if (tls.Authority is SecretKey secret) Reference(scope, tls, "Secret", secret.Secret, secret.Key);
        if (tls.Authority is ConfigMapKey map) Reference(scope, tls, "ConfigMap", map.ConfigMap, map.Key);
        if (tls.Authority is not null and not (SecretKey { Optional: false } or ConfigMapKey { Optional: false }))
            scope.Report(InvalidTls, tls, nameof(tls.Authority), name, "Authority must be a SecretKey or a ConfigMapKey, and not Optional");
    }

    private static void Reference(ComponentScope scope, MetricsTls tls, string kind, string name, string key)
    {
        ReferenceCheck.Name(scope, tls, nameof(tls.Authority), kind, name);
        ReferenceCheck.Key(scope, tls, nameof(tls.Authority), key);
    }

    private static string? PortProblem(ComponentScope scope, MetricsEndpoint metrics)
    {
        var ports = scope.Component.Ports;
        if (metrics.Port is { } port)
        {
            if (!ports.Contains(port) && !OfferedPort.AllOfSidecars(scope.Component).Contains(port)) return $"it is read at port '{port.Name}', which the component does not have";
            return port.Protocol == PortProtocol.Tcp ? null : $"it is read at port '{port.Name}', which is not of TCP";
        }

        // A web component without ports of its own has the default one.
        return scope.Kind == ComponentKind.Web && ports.Count == 0 || ports.Any(p => p.Protocol == PortProtocol.Tcp) ? null : "the component has no port of TCP that they could be read at";
    }
}
