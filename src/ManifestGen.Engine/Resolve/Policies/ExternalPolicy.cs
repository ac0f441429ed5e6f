using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>What runs elsewhere has a Service of its name, which other components use as though it ran here.</summary>
internal static class ExternalPolicy
{
    /// <summary>The Service of what runs elsewhere, and the addresses behind it.</summary>
    public static ResolvedExternalService Resolve(ProductScope scope, ExternalService service)
    {
        var origin = scope.OriginOf(service);
        return new ResolvedExternalService
        {
            Name = new Resolved<string>(service.Name, origin),
            Labels = MetadataPolicy.Labels(MetadataPolicy.Selector(scope, service), MetadataPolicy.OwnLabels(scope, service)),
            Annotations = MetadataPolicy.Annotations(scope, service),
            HostName = service.HostName is { } host ? Choice.Said(host, service) : null,
            Ports = Ports(service),
            Slices = [.. Slice(service, isV4: true, origin), .. Slice(service, isV4: false, origin)],
        };
    }

    private static ResolvedExternalPort[] Ports(ExternalService service)
    {
        var ports = new ResolvedExternalPort[service.Ports.Count];
        for (var i = 0; i < ports.Length; i++)
        {
            var said = service.Ports[i];
            ports[i] = new ResolvedExternalPort(
                Choice.Said(said.Name, said),
                said.ServicePort is { } number ? Choice.Said(number, said, nameof(said.ServicePort)) : new Resolved<int>(said.Number, Origin.Derived("port", said.Location)),
                Choice.Said(said.Number, said),
                Choice.Unless(KubernetesText.Of(said.Protocol), "TCP", said, nameof(said.Protocol)));
        }

        return ports;
    }

    private static IEnumerable<ResolvedEndpointSlice> Slice(ExternalService service, bool isV4, Origin origin)
    {
        var type = isV4 ? "IPv4" : "IPv6";
        var addresses = new List<string>();
        foreach (var text in service.Addresses)
        {
            if (IpAddress.TryParse(text, out var address) && address.IsV4 == isV4) addresses.Add(text);
        }

        if (addresses.Count > 0) yield return new ResolvedEndpointSlice(ResourceNames.Slice(service.Name, type), type, addresses, origin);
    }
}
