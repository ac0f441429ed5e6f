using System.Text.Json;

namespace ManifestGen.Clusters.Requests;

/// <summary>Reads parts of an answer that may not be there, or be something else.</summary>
internal static class JsonParts
{
    /// <summary>A member; one of no kind when it is not there.</summary>
    public static JsonElement Part(JsonElement element, string member) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var part) ? part : default;

    /// <summary>A member's text; empty when it has none.</summary>
    public static string Text(JsonElement element, string member) => Part(element, member) is { ValueKind: JsonValueKind.String } value ? value.GetString() ?? "" : "";

    /// <summary>A member's number; 0 when it has none.</summary>
    public static int Number(JsonElement element, string member) => Part(element, member) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : 0;
}
