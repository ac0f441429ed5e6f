using System.Collections.Concurrent;

namespace ManifestGen.Rehearsal.Balancing;

/// <summary>Which way each request took, by the number that the load's client gave it. Safe for use from several threads.</summary>
internal sealed class RouteLog
{
    /// <summary>The header that carries a request's number to the balancer, which takes it off: the product never sees it.</summary>
    public const string Header = "X-Rehearsal-Request";

    private readonly ConcurrentDictionary<long, Route> _routes = new();

    /// <summary>The way of a request; null when it did not reach the balancer.</summary>
    public Route? this[long request] => _routes.TryGetValue(request, out var route) ? route : null;

    /// <summary>Remembers the way of a request.</summary>
    public void Set(long request, Route route) => _routes[request] = route;
}
