using System.Text.Json.Nodes;

namespace ManifestGen.Tests.Clusters.Server;

/// <summary>An answer of the server.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The content.</param>
internal sealed record ServerAnswer(int Status, string Body)
{
    /// <summary>Seconds for <c>Retry-After</c>; null for no such header.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Whether the connection is broken off in place of an answer.</summary>
    public bool IsBrokenOff { get; init; }

    /// <summary>What the connection is broken off after, once the content is written; null when it is not.</summary>
    public Task? CutShortAfter { get; init; }

    /// <summary>Whether no answer comes until the client gives up.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>An answer with an object.</summary>
    public static ServerAnswer Of(JsonNode body, int status = 200) => new(status, body.ToJsonString());

    /// <summary>A refusal, as the API server words it.</summary>
    public static ServerAnswer Refusal(int status, string reason, string message, params (string Reason, string Message, string Field)[] causes) => Of(
        new JsonObject
        {
            ["kind"] = "Status",
            ["apiVersion"] = "v1",
            ["status"] = "Failure",
            ["message"] = message,
            ["reason"] = reason,
            ["details"] = new JsonObject
            {
                ["causes"] = new JsonArray([.. causes.Select(c => new JsonObject { ["reason"] = c.Reason, ["message"] = c.Message, ["field"] = c.Field })]),
            },
            ["code"] = status,
        },
        status);
}
