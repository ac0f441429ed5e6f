using System.Net;
using ManifestGen.Clusters.Connection;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Clusters.Requests;

/// <summary>Sends requests whose answers come bit by bit, and are taken up when they break off.</summary>
internal static class StreamRequest
{
    /// <summary>Sends one to a server that has answered before. When it is busy or away for a moment, it is waited for.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="request">The request.</param>
    /// <param name="expected">The refusals that the caller can go on from.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The answer, which the caller disposes of.</returns>
    /// <exception cref="ClusterException">The server cannot be reached or refuses.</exception>
    public static async Task<HttpResponseMessage> Open(ClusterConnection cluster, ApiRequest request, HttpStatusCode[] expected, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await TryOpen(cluster, request, attempt, cancellation);
            if (response is not null)
            {
                if (response.IsSuccessStatusCode || expected.Contains(response.StatusCode)) return response;
                if (attempt == RetryPlan.Attempts || !RetryPlan.IsPassing(response))
                {
                    var body = await response.Content.ReadAsByteArrayAsync(cancellation);
                    response.Dispose();
                    throw new ClusterException(new ApiAnswer(request, response.StatusCode, body) { Attempts = attempt }.Findings(Location.None));
                }
            }

            var pause = RetryPlan.Pause(attempt, response);
            response?.Dispose();
            await Task.Delay(pause, cluster.Time, cancellation);
        }
    }

    private static async Task<HttpResponseMessage?> TryOpen(ClusterConnection cluster, ApiRequest request, int attempt, CancellationToken cancellation)
    {
        try
        {
            return await cluster.OpenAsync(request, cancellation);
        }
        catch (ClusterException) when (attempt < RetryPlan.Attempts)
        {
            // The server was there before, and may be again.
            return null;
        }
    }
}
