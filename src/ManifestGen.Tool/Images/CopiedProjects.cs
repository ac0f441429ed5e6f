using System.Text.Json;

namespace ManifestGen.Tool.Images;

/// <summary>The project files that a Dockerfile copies in before it restores.</summary>
internal static class CopiedProjects
{
    private const string Copy = "COPY [";

    /// <summary>Reads them from the instructions that are in the JSON form, as generated ones are.</summary>
    public static IReadOnlyList<string> In(IEnumerable<string> lines) =>
        [.. lines.Where(line => line.StartsWith(Copy, StringComparison.Ordinal)).SelectMany(line => Words(line[(Copy.Length - 1)..])).Where(IsProject)];

    private static string[] Words(string json)
    {
        try
        {
            using var words = JsonDocument.Parse(json);
            return [.. words.RootElement.EnumerateArray().Where(w => w.ValueKind == JsonValueKind.String).Select(w => w.GetString() ?? "")];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static bool IsProject(string path) => path.EndsWith("proj", StringComparison.Ordinal) && !path.Contains('*', StringComparison.Ordinal);
}
