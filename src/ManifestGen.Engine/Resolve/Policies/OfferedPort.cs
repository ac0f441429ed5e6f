namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>A port of a component's Pods that others reach through its Service.</summary>
/// <param name="Port">The port.</param>
/// <param name="Said">The same port as it was written; null for the default one.</param>
/// <param name="Place">Its place among the ports of the Service.</param>
/// <param name="IsOfSidecar">Whether a sidecar listens on it, and not the component's own container.</param>
internal sealed record OfferedPort(ResolvedPort Port, Port? Said, int Place, bool IsOfSidecar)
{
    /// <summary>
    /// The ports of a component: those of its own container, and after them those of its sidecars that say under which number the Service offers them. Other
    /// ports of sidecars are an affair of the Pod.
    /// </summary>
    /// <param name="component">The component.</param>
    /// <param name="own">The ports of its own container.</param>
    public static IReadOnlyList<OfferedPort> Of(WorkloadComponent component, IReadOnlyList<ResolvedPort> own)
    {
        var ports = new List<OfferedPort>(own.Count);
        for (var at = 0; at < own.Count; at++) ports.Add(new OfferedPort(own[at], component.Ports.Count > at ? component.Ports[at] : null, at, IsOfSidecar: false));
        foreach (var said in OfSidecars(component)) ports.Add(new OfferedPort(PortPolicy.Resolve(said), said, ports.Count, IsOfSidecar: true));
        return ports;
    }

    /// <summary>The ports of sidecars that the Service offers.</summary>
    public static IEnumerable<Port> OfSidecars(WorkloadComponent component) => AllOfSidecars(component).Where(p => p.ServicePort is not null);

    /// <summary>Every port of sidecars, those that only the Pod's own address has included.</summary>
    public static IEnumerable<Port> AllOfSidecars(WorkloadComponent component) => component.Containers.OfType<Sidecar>().SelectMany(s => s.Ports);

    /// <summary>The port as a network policy names it. Not every network knows the names of a sidecar's ports.</summary>
    public ResolvedNetworkPort ToNetworkPort() => new(IsOfSidecar ? "" : Port.Name.Value, IsOfSidecar ? Port.Number.Value : 0, Port.Protocol.Value);
}
