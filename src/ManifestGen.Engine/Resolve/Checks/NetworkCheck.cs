using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Peers of network policies that mean nobody, or cannot be.</summary>
internal static class NetworkCheck
{
    /// <summary>A peer is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidPeer = new("MG1260", Severity.Error,
        "Invalid peer of a network policy: {0}",
        "Use NetworkPeer.InNamespace(\"ingress-nginx\"), NetworkPeer.WithLabels([new(\"app\", \"prometheus\")], \"monitoring\") or NetworkPeer.Addresses(\"10.20.0.0/16\").");

    /// <summary>A component lets peers through, and there is no policy that could.</summary>
    public static readonly DiagnosticDescriptor NoIsolation = new("MG1261", Severity.Warning,
        "Network of '{0}' has no effect: the product '{1}' has no network policies",
        "Set Network = new() on the product, or remove Network here.");

    /// <summary>Reports mistakes in what a product says of network policies.</summary>
    public static void Check(ProductScope scope)
    {
        var product = scope.Product;
        foreach (var peer in product.Network?.Entrances ?? []) Peer(scope, peer);
        foreach (var peer in product.Network?.Monitoring ?? []) Peer(scope, peer);
        foreach (var component in product.Components)
        {
            if (component is not WorkloadComponent { Network: { } network }) continue;
            if (product.Network is null) scope.Sink.Add(NoIsolation, network.Location, component.Name, product.Name);
            foreach (var peer in network.From) Peer(scope, peer);
            foreach (var peer in network.To) Peer(scope, peer);
        }
    }

    private static void Peer(ProductScope scope, NetworkPeer peer)
    {
        var problem = peer switch
        {
            { Range: not null } when peer.Namespace is not null || peer.Labels.Count > 0 => "it has both a range of addresses and Pods",
            { Range: { } range } when Cidr.Problem(range, scope.Options.KubernetesVersion) is { } wrong => $"the range '{range}' {wrong}",
            { Range: null, Except.Count: > 0 } => "Except is of a range of addresses, and it has none",
            { Range: null, Namespace: null, Labels.Count: 0 } => "it has neither a namespace nor labels nor a range of addresses",
            { Namespace: { } name } when Dns1123Label.Problem(name) is { } wrong => $"the namespace '{name}': {wrong}",
            _ => null,
        };
        if (problem is not null) scope.Sink.Add(InvalidPeer, peer.Location, problem);
        foreach (var except in peer.Except)
        {
            if (Cidr.Problem(except, scope.Options.KubernetesVersion) is { } wrong)
                scope.Sink.Add(InvalidPeer, Location.Of(peer.Location, nameof(peer.Except)), $"the range '{except}' {wrong}");
        }

        foreach (var port in peer.Ports)
        {
            if (port is < 1 or > 65535) scope.Sink.Add(InvalidPeer, Location.Of(peer.Location, nameof(peer.Ports)), $"the port {port} must be between 1 and 65535");
        }

        MetadataCheck.Selector(scope.Sink, peer.Labels);
    }
}
