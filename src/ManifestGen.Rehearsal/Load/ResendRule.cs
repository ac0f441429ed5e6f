using ManifestGen.Rehearsal.Balancing;

namespace ManifestGen.Rehearsal.Load;

/// <summary>
/// Which requests clients send again by themselves. A rehearsal must not hide what a user would lose, so it is what all clients agree on and no more: a
/// request that changes nothing and has no body, whose kept connection ended before any of the answer.
/// </summary>
internal static class ResendRule
{
    /// <summary>
    /// A kept connection that ends this soon after a request was sent was ending already, and the two crossed on their way. One that ends later took the
    /// request with it: a client might send it again, but the Pod lost it.
    /// </summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(250);

    private static readonly string[] Safe = ["GET", "HEAD", "OPTIONS", "TRACE"];

    /// <summary>Whether a request crossed the end of its connection.</summary>
    /// <param name="isKept">Whether the connection had carried requests before.</param>
    /// <param name="lost">How it ended.</param>
    /// <param name="after">How long after the request was sent.</param>
    public static bool IsCrossing(bool isKept, ExchangeException lost, TimeSpan after) => isKept && !lost.HasBegun && !lost.IsRefused && after < AtOnce;

    /// <summary>Whether a request that crossed the end of its connection is sent again.</summary>
    public static bool MayRepeat(HttpCall call) => call.Body.IsEmpty && Safe.Contains(call.Method);

    /// <summary>
    /// Whether it is known that the Pod had ended the connection before the request was sent on to it. Between a client and a Pod is a wire, on which the end
    /// would have come first; here is a proxy, which passes it on. So the client connects anew, as it would have.
    /// </summary>
    /// <param name="routes">What the balancer knows; null when it is not ours.</param>
    /// <param name="request">The request's number.</param>
    public static bool IsUnsent(RouteLog? routes, long request) => routes is not null && routes[request] is null or { Failure: RouteFailure.Ended };
}
