using ManifestGen.Engine.Resolve.Checks;

namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>A web component is offered inside the cluster, its first port on 80; all other ports under their own numbers, as clients of a cache or a queue expect; a sidecar's port where it says a number.</summary>
internal static class ServicePolicy
{
    private const int FirstPort = 80;

    /// <summary>The Service of a component; null when it has none.</summary>
    public static ResolvedService? Resolve(ComponentScope scope, IReadOnlyList<ResolvedPort> ports)
    {
        if (!scope.Answers || scope.Options.Stage < Stage.Balanced) return null;
        var offered = OfferedPort.Of(scope.Component, ports);
        if (offered.Count == 0) return null;
        var service = new ResolvedService
        {
            Type = scope.Service is { } settings ? Choice.Unless(KubernetesText.Of(settings.Type), "ClusterIP", settings, nameof(settings.Type)) : Choice.Default("ClusterIP"),
            Annotations = MetadataPolicy.Annotations(scope, scope.Service?.Annotations ?? []),
            SessionAffinitySeconds = Choice.OptionalTime(scope.Service?.SessionAffinity, scope.Service, nameof(Service.SessionAffinity)),
            Ports = [.. offered.Select(o => new ResolvedServicePort(o.Port.Name, NumberOf(o, scope.IsWeb), o.Port.Protocol))],
        };
        PortCheck.CheckService(scope, service);
        return service;
    }

    /// <summary>The number under which a port is offered.</summary>
    /// <param name="offered">The port.</param>
    /// <param name="isWeb">Whether it is one of a web component.</param>
    public static Resolved<int> NumberOf(OfferedPort offered, bool isWeb) => offered.Said is { ServicePort: { } given } said
        ? Choice.Said(given, said, nameof(said.ServicePort))
        : offered.Place == 0 && isWeb ? Choice.Default(FirstPort) : new Resolved<int>(offered.Port.Number.Value, Origin.Derived("port", offered.Port.Number.Origin.Location));
}
