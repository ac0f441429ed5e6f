using System.Text.Encodings.Web;
using System.Text.Json;
using ManifestGen.Engine.Comparison;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Diffing;

/// <summary>Differences for programs.</summary>
internal static class DiffJson
{
    /// <summary>Writes them.</summary>
    /// <param name="project">The project file.</param>
    /// <param name="revision">The revision that was compared with; empty for the last output.</param>
    /// <param name="changes">The differences.</param>
    /// <param name="console">Takes the answer.</param>
    public static void Write(string project, string revision, IReadOnlyList<ResourceChange> changes, ToolConsole console)
    {
        using (var json = new Utf8JsonWriter(console.Output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("project"u8, project);
            json.WriteString("against"u8, revision.Length == 0 ? "output" : revision);
            json.WriteStartArray("changes"u8);
            foreach (var change in changes) Write(change, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        console.Output.Write("\n"u8);
    }

    private static void Write(ResourceChange change, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("environment"u8, change.Environment);
        json.WriteString("apiVersion"u8, change.ApiVersion);
        json.WriteString("kind"u8, change.Kind);
        json.WriteString("namespace"u8, change.Namespace);
        json.WriteString("name"u8, change.Name);
        json.WriteString("change"u8, change.Change switch { ChangeKind.Added => "added", ChangeKind.Removed => "removed", _ => "changed" });
        json.WriteStartArray("fields"u8);
        foreach (var field in change.Fields)
        {
            json.WriteStartObject();
            json.WriteString("path"u8, field.Path);
            json.WriteString("before"u8, field.Before);
            json.WriteString("after"u8, field.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
