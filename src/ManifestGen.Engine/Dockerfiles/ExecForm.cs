using System.Text.Json;

namespace ManifestGen.Engine.Dockerfiles;

/// <summary>The JSON form of <c>ENTRYPOINT</c>, <c>CMD</c>, <c>RUN</c>, <c>COPY</c> and their like.</summary>
internal static class ExecForm
{
    /// <summary>The words, or null when the text is no JSON array of strings; the builder then takes it for the shell form.</summary>
    public static IReadOnlyList<string>? TryParse(string arguments)
    {
        if (!arguments.StartsWith('[')) return null;
        try
        {
            using var json = JsonDocument.Parse(arguments);
            if (json.RootElement.ValueKind != JsonValueKind.Array) return null;
            var words = new List<string>();
            foreach (var item in json.RootElement.EnumerateArray())
            {
                if (item.GetString() is not { } word) return null;
                words.Add(word);
            }

            return words;
        }
        catch (Exception notJson) when (notJson is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
