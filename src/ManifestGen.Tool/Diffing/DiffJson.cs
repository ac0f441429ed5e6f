using System.Text.Json;
using ManifestGen.Clusters.Connection;
using ManifestGen.Engine.Comparison;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Tool.Clusters;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Diffing;

/// <summary>Differences for programs.</summary>
internal static class DiffJson
{
    /// <summary>Writes differences from what was built before.</summary>
    /// <param name="project">The project file.</param>
    /// <param name="against">What was compared with.</param>
    /// <param name="changes">The differences.</param>
    /// <param name="console">Takes the answer.</param>
    public static void Write(string project, string against, IReadOnlyList<ResourceChange> changes, ToolConsole console) => Write(project, against, changes, _ => { }, console);

    /// <summary>Writes differences from what is in a cluster.</summary>
    /// <param name="path">The project file, or the manifests.</param>
    /// <param name="context">The cluster's context; null when it is not known.</param>
    /// <param name="changes">The differences.</param>
    /// <param name="refusals">What the cluster refuses.</param>
    /// <param name="console">Takes the answer.</param>
    public static void Write(string path, ClusterContext? context, IReadOnlyList<ResourceChange> changes, IReadOnlyList<Diagnostic> refusals, ToolConsole console) => Write(
        path,
        "cluster",
        changes,
        json =>
        {
            json.WriteString("context"u8, context?.Name ?? "");
            json.WriteString("namespace"u8, context?.Namespace ?? "");
            ClusterFault.Write(refusals, json);
        },
        console);

    private static void Write(string project, string against, IReadOnlyList<ResourceChange> changes, Action<Utf8JsonWriter> more, ToolConsole console)
    {
        JsonAnswer.Write(console.Output, json =>
        {
            json.WriteString("project"u8, project);
            json.WriteString("against"u8, against);
            json.WriteStartArray("changes"u8);
            foreach (var change in changes) Write(change, json);
            json.WriteEndArray();
            more(json);
        });
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
