using System.Globalization;

namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>
/// A web component is measured through its Service. Any other is through its Pods: a worker has no Service, and a stateful component has two of the
/// same labels, through which each Pod would be measured twice.
/// </summary>
internal static class MonitorPolicy
{
    private const string Pods = "PodMonitor";

    /// <summary>The monitor of a component; null when nothing is read of it.</summary>
    public static ResolvedMonitor? Resolve(
        ComponentScope scope, IReadOnlyList<ResolvedPort> ports, ResolvedService? service, IReadOnlyList<ResolvedEntry> selector, IReadOnlyList<ResolvedEntry> own)
    {
        // A cluster has the operator's kinds when a product is run there in earnest, not on the first rungs.
        if (scope.Component.Metrics is not { } said || scope.Options.Stage < Stage.Balanced) return null;
        if (Port(scope.Component, said, ports) is not { } port) return null;
        var isServed = scope.Kind == ComponentKind.Web && service is not null && service.Ports.Any(p => p.Name.Value == port.Name.Value);
        return new ResolvedMonitor
        {
            Kind = isServed ? new Resolved<string>("ServiceMonitor", Origin.Derived("service", scope.Component.Location)) : Choice.Default(Pods),
            Labels = MetadataPolicy.Labels(selector, Merged(own, said.Labels)),
            PortName = said.Port is null ? port.Name : Choice.Said(port.Name.Value, said, nameof(said.Port)),
            Path = Choice.Unless(said.Path, "/metrics", said, nameof(said.Path)),
            Scheme = IsByTls(said.Port?.Scheme ?? port.Name.Value) ? new Resolved<string>("https", Origin.Derived("port", said.Location)) : null,
            Tls = said.Tls is { } tls ? Resolve(tls) : null,
            Interval = Time(said.Every, said, nameof(said.Every)),
            Timeout = Time(said.Timeout, said, nameof(said.Timeout)),
        };
    }

    /// <summary>Whether a port of that scheme, or of that name when it says none, answers by TLS.</summary>
    public static bool IsByTls(string scheme) => scheme == "https" || scheme.StartsWith("https-", StringComparison.Ordinal);

    private static ResolvedMonitorTls Resolve(MetricsTls said)
    {
        var (source, name, key) = said.Authority switch
        {
            SecretKey secret => ("secret", secret.Secret, secret.Key),
            ConfigMapKey map => ("configMap", map.ConfigMap, map.Key),
            _ => ("", "", ""),
        };
        return new ResolvedMonitorTls
        {
            ServerName = said.ServerName is { } server ? Choice.Said(server, said, nameof(said.ServerName)) : null,
            AuthoritySource = source.Length > 0 ? Choice.Said(source, said, nameof(said.Authority)) : null,
            AuthorityName = name,
            AuthorityKey = key,
            SkipVerification = said.SkipVerification ? Choice.Said(true, said, nameof(said.SkipVerification)) : null,
        };
    }

    /// <summary>The port that a component is read at: the one that is said, or the first of TCP; null when there is none.</summary>
    private static ResolvedPort? Port(WorkloadComponent component, MetricsEndpoint said, IReadOnlyList<ResolvedPort> ports) =>
        said.Port is not { } port ? ports.FirstOrDefault(p => p.Protocol.Value == "TCP")
        : ports.FirstOrDefault(p => p.Name.Value == port.Name) ?? OfferedPort.AllOfSidecars(component).Where(p => p == port).Select(PortPolicy.Resolve).FirstOrDefault();

    private static IReadOnlyList<ResolvedEntry> Merged(IReadOnlyList<ResolvedEntry> own, IReadOnlyList<Label> said)
    {
        if (said.Count == 0) return own;
        var labels = new SortedDictionary<string, ResolvedEntry>(StringComparer.Ordinal);
        foreach (var label in own) labels[label.Key] = label;
        foreach (var label in said) labels[label.Key] = new ResolvedEntry(label.Key, label.Value, Origin.Definition(label.Location));
        return [.. labels.Values];
    }

    private static Resolved<string>? Time(TimeSpan? time, MetricsEndpoint said, string member) =>
        time is { } value ? Choice.Said(string.Create(CultureInfo.InvariantCulture, $"{Seconds.Of(value)}s"), said, member) : null;
}
