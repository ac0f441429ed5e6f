using ManifestGen.Engine.Resolve.Checks;

namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>A web component is offered inside the cluster, its first port on 80; all other ports under their own numbers, as clients of a cache or a queue expect.</summary>
internal static class ServicePolicy
{
    private const int FirstPort = 80;

    /// <summary>The Service of a component; null when it has none.</summary>
    public static ResolvedService? Resolve(ComponentScope scope, IReadOnlyList<ResolvedPort> ports)
    {
        if (!scope.Answers || scope.Options.Stage < Stage.Balanced || ports.Count == 0) return null;
        var offered = new ResolvedServicePort[ports.Count];
        for (var i = 0; i < offered.Length; i++)
        {
            var said = scope.Component.Ports.Count > i ? scope.Component.Ports[i] : null;
            offered[i] = new ResolvedServicePort(ports[i].Name, NumberOf(said, i, ports[i], scope.IsWeb), ports[i].Protocol);
        }

        var service = new ResolvedService
        {
            Type = scope.Service is { } settings ? Choice.Unless(KubernetesText.Of(settings.Type), "ClusterIP", settings, nameof(settings.Type)) : Choice.Default("ClusterIP"),
            Annotations = MetadataPolicy.Annotations(scope, scope.Service?.Annotations ?? []),
            SessionAffinitySeconds = Choice.OptionalTime(scope.Service?.SessionAffinity, scope.Service, nameof(Service.SessionAffinity)),
            Ports = offered,
        };
        PortCheck.CheckService(scope, service);
        return service;
    }

    /// <summary>The number under which a port is offered.</summary>
    /// <param name="said">The port as it was written; null for the default one.</param>
    /// <param name="at">Its place among the ports.</param>
    /// <param name="port">The same port resolved.</param>
    /// <param name="isWeb">Whether it is one of a web component.</param>
    public static Resolved<int> NumberOf(Port? said, int at, ResolvedPort port, bool isWeb) => said?.ServicePort is { } given
        ? Choice.Said(given, said, nameof(said.ServicePort))
        : at == 0 && isWeb ? Choice.Default(FirstPort) : new Resolved<int>(port.Number.Value, Origin.Derived("port", port.Number.Origin.Location));
}
