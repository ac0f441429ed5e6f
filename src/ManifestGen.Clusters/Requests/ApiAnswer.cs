using System.Net;
using System.Text.Json;
using ManifestGen.Clusters.Connection;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Clusters.Requests;

/// <summary>The API server's answer to a request.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The content.</param>
internal sealed record ApiAnswer(ApiRequest Request, HttpStatusCode Status, byte[] Body)
{
    /// <summary>Whether it is what was asked for.</summary>
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Whether what was asked for is not there.</summary>
    public bool IsMissing => Status == HttpStatusCode.NotFound;

    /// <summary>How often it was asked before this answer was taken for the last.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>The reason of a refusal.</summary>
    public ApiFailure Failure => ApiFailure.Read(Status, Body);

    /// <summary>The content as JSON. The caller disposes of it.</summary>
    /// <exception cref="ClusterException">It is a refusal, or no JSON.</exception>
    public JsonDocument Json()
    {
        EnsureSuccess(Location.None);
        try
        {
            return JsonDocument.Parse(Body);
        }
        catch (JsonException reason)
        {
            throw ClusterException.Of(RequestDiagnostics.ServerFault, reason, Request.Purpose, "its answer is not JSON");
        }
    }

    /// <summary>Ends the task when it is a refusal.</summary>
    /// <param name="place">The manifest that was sent; none for other requests.</param>
    /// <exception cref="ClusterException">It is a refusal.</exception>
    public ApiAnswer EnsureSuccess(Location place) => IsSuccess ? this : throw new ClusterException(Findings(place)) { IsRefusal = Status != HttpStatusCode.Unauthorized, IsMissing = IsMissing };

    /// <summary>What is to be said of a refusal.</summary>
    /// <param name="place">The manifest that was sent; none for other requests.</param>
    public IReadOnlyList<Diagnostic> Findings(Location place)
    {
        var failure = Failure;
        return Status switch
        {
            HttpStatusCode.Unauthorized => [ConnectionDiagnostics.Unauthorized.At(place, Request.Purpose, failure.Message)],
            HttpStatusCode.Forbidden when failure.IsLackOfRights => [RequestDiagnostics.Forbidden.At(place, Request.Purpose, failure.Message)],
            HttpStatusCode.NotFound => [RequestDiagnostics.Missing.At(place, Request.Purpose, failure.Message)],
            HttpStatusCode.Conflict when failure.Conflicts.Count > 0 => [.. failure.Conflicts.Select(c => RequestDiagnostics.Conflict.At(place, Request.Purpose, c.Field, c.Owner))],
            HttpStatusCode.TooManyRequests => [RequestDiagnostics.Throttled.At(place, Request.Purpose, Attempts)],
            HttpStatusCode.GatewayTimeout => [RequestDiagnostics.TimedOut.At(place, Request.Purpose, (int)Request.Timeout.TotalSeconds)],
            _ when (int)Status >= 500 => [RequestDiagnostics.ServerFault.At(place, Request.Purpose, failure.Message)],
            _ => [RequestDiagnostics.Rejected.At(place, Request.Purpose, failure.Message)],
        };
    }
}
