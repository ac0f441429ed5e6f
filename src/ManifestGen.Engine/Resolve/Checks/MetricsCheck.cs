using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve.Policies;

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
        MetadataCheck.Labels(scope.Sink, metrics.Labels);
        if (product.Network is { Monitoring.Count: 0 } && scope.Component.Network is null or { From.Count: 0 } && scope.Service is null or { Type: ServiceType.ClusterIP })
            scope.Report(NotLetIn, metrics, "", product.Name, name);
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
