using System.Net;

namespace ManifestGen.Clusters.Requests;

/// <summary>When a request is sent again, and after which pause.</summary>
internal static class RetryPlan
{
    /// <summary>How often a request is sent at most.</summary>
    public const int Attempts = 10;

    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestNamed = TimeSpan.FromSeconds(30);

    /// <summary>Whether another try may end otherwise: the server is busy, restarts, or lost touch with what is behind it.</summary>
    public static bool IsPassing(HttpResponseMessage answer) => answer.StatusCode
        is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
        || (answer.StatusCode == HttpStatusCode.InternalServerError && answer.Headers.RetryAfter is not null);

    /// <summary>The pause that the server names in <c>Retry-After</c>, which it knows best, or one that doubles each time.</summary>
    /// <param name="attempt">How often the request was sent, from 1.</param>
    /// <param name="answer">The answer; null when there was none.</param>
    public static TimeSpan Pause(int attempt, HttpResponseMessage? answer)
    {
        if (answer?.Headers.RetryAfter?.Delta is { } named && named > TimeSpan.Zero) return named < LongestNamed ? named : LongestNamed;
        var doubled = First * Math.Pow(2, attempt - 1);
        return doubled < Longest ? doubled : Longest;
    }
}
