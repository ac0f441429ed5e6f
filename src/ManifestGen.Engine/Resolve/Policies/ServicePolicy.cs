using ManifestGen.Engine.Resolve.Checks;

namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>A web component is offered inside the cluster, its first port on 80, the others under their own numbers.</summary>
internal static class ServicePolicy
{
    private const int FirstPort = 80;

    /// <summary>The Service of a component; null when it has none.</summary>
    public static ResolvedService? Resolve(ComponentScope scope, IReadOnlyList<ResolvedPort> ports)
    {
        if (scope.Component is not WebComponent web || scope.Options.Stage < Stage.Balanced || ports.Count == 0) return null;
        var offered = new ResolvedServicePort[ports.Count];
        for (var i = 0; i < offered.Length; i++)
        {
            var said = web.Ports.Count > i ? web.Ports[i] : null;
            offered[i] = new ResolvedServicePort(ports[i].Name, NumberOf(said, i, ports[i]), ports[i].Protocol);
        }

        var service = new ResolvedService
        {
            Type = web.Service is { } settings ? Choice.Unless(KubernetesText.Of(settings.Type), "ClusterIP", settings, nameof(settings.Type)) : Choice.Default("ClusterIP"),
            Annotations = MetadataPolicy.Annotations(scope, web.Service?.Annotations ?? []),
            SessionAffinitySeconds = Choice.OptionalTime(web.Service?.SessionAffinity, web.Service, nameof(Service.SessionAffinity)),
            Ports = offered,
        };
        PortCheck.CheckService(scope, service);
        return service;
    }

    /// <summary>The number under which a port is offered.</summary>
    /// <param name="said">The port as it was written; null for the default one.</param>
    /// <param name="at">Its place among the ports.</param>
    /// <param name="port">The same port resolved.</param>
    public static Resolved<int> NumberOf(Port? said, int at, ResolvedPort port) => said?.ServicePort is { } given
        ? Choice.Said(given, said, nameof(said.ServicePort))
        : at == 0 ? Choice.Default(FirstPort) : new Resolved<int>(port.Number.Value, Origin.Derived("port", port.Number.Origin.Location));
}
