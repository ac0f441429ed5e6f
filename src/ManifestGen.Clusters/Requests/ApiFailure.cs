using System.Net;
using System.Text;
using System.Text.Json;
using static ManifestGen.Clusters.Requests.JsonParts;

namespace ManifestGen.Clusters.Requests;

/// <summary>Why the API server refused, as its <c>Status</c> object says, or its text when it is none.</summary>
/// <param name="Reason">The reason in one word, such as <c>Invalid</c>; empty when it gives none.</param>
/// <param name="Message">The reason in words.</param>
/// <param name="Conflicts">The fields that belong to others, when an apply was refused for that.</param>
internal sealed record ApiFailure(string Reason, string Message, IReadOnlyList<FieldConflict> Conflicts)
{
    private const int LongestText = 300;
    private const int LongestValue = 200;
    private const string WrongValue = "Invalid value: {";

    /// <summary>Whether all that is wrong is that fields cannot be changed any more.</summary>
    public bool IsOfFixedFields { get; init; }

    /// <summary>Whether the user lacks the right. A policy refuses with the same status, and no role would help against it.</summary>
    public bool IsLackOfRights => Message.Contains(" is forbidden: User ", StringComparison.Ordinal) || Message.StartsWith("forbidden: User ", StringComparison.Ordinal);

    /// <summary>Reads an answer's content.</summary>
    public static ApiFailure Read(HttpStatusCode status, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind == JsonValueKind.Object && Text(json.RootElement, "kind") == "Status") return Read(status, json.RootElement);
        }
        catch (JsonException)
        {
            // A proxy before the server answers in its own form; what it says is all there is.
        }

        var text = Encoding.UTF8.GetString(body.Span).ReplaceLineEndings(" ").Trim();
        return new ApiFailure("", text.Length is 0 or > LongestText ? StatusText(status) : text, []);
    }

    /// <summary>Reads a <c>Status</c> object.</summary>
    public static ApiFailure Read(HttpStatusCode status, JsonElement body)
    {
        var message = Text(body, "message");
        var conflicts = new List<FieldConflict>();
        var isOfFixedFields = false;
        if (body.TryGetProperty("details", out var details) && details.ValueKind == JsonValueKind.Object
            && details.TryGetProperty("causes", out var causes) && causes.ValueKind == JsonValueKind.Array)
        {
            conflicts.AddRange(causes.EnumerateArray()
                .Where(cause => Text(cause, "reason") == "FieldManagerConflict")
                .Select(cause => new FieldConflict(Text(cause, "field"), Quoted(Text(cause, "message")))));
            isOfFixedFields = causes.GetArrayLength() > 0 && causes.EnumerateArray().All(cause => Text(cause, "message").EndsWith("field is immutable", StringComparison.Ordinal));
        }

        return new ApiFailure(Text(body, "reason"), message.Length == 0 ? StatusText(status) : Shortened(message.ReplaceLineEndings(" ")), conflicts) { IsOfFixedFields = isOfFixedFields };
    }

    /// <summary>The server shows a wrong value whole, which may be everything that a Pod is described by; of one so long nothing is to be seen but that it is.</summary>
    private static string Shortened(string message)
    {
        var start = message.IndexOf(WrongValue, StringComparison.Ordinal);
        for (; start >= 0; start = message.IndexOf(WrongValue, start + 1, StringComparison.Ordinal))
        {
            var open = start + WrongValue.Length - 1;
            var (close, depth) = (open, 1);
            while (depth > 0 && ++close < message.Length) depth += message[close] switch { '{' => 1, '}' => -1, _ => 0 };
            if (close < message.Length && close - open > LongestValue) message = $"{message[..open]}{{...}}{message[(close + 1)..]}";
        }

        return message;
    }

    private static string StatusText(HttpStatusCode status) => $"HTTP status {(int)status} {status}";

    /// <summary>The owner stands in quotes in a sentence: <c>conflict with "kubectl" using apps/v1</c>.</summary>
    private static string Quoted(string message) => message.Split('"') is [_, var owner, ..] ? owner : message;
}
