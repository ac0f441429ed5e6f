using ManifestGen.Clusters;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Clusters;

/// <summary>A run of <c>manifestgen down</c>.</summary>
internal sealed class DownRun(ClusterTarget target, bool deletesNamespace, bool deletesClaims)
{
    /// <summary>Deletes what the manifests name, and what an earlier <c>up</c> applied that they no longer do.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Run(ToolConsole console, CancellationToken cancellation)
    {
        try
        {
            using var cluster = await ClusterConnection.ConnectToChangeAsync(target.Selection, cancellation);
            var space = cluster.Context.Namespace;
            var folder = DeployFolder.Find(target);
            var spaces = folder.Documents.Where(d => d.Kind == "Namespace" && !deletesNamespace).ToArray();
            var deleted = await new Deletion(cluster).Run(folder.Documents.Except(spaces), space, cancellation);
            var pruned = folder.SetIn(cluster) is { } set ? await set.Prune([], deletesClaims, cancellation) : new Pruned([], []);
            deleted = [.. deleted, .. pruned.Removed];
            IReadOnlyList<ManifestDocument> kept = [.. spaces, .. pruned.Kept.Where(k => spaces.All(s => s.Title != k.Title))];
            var isNamespaceDeleted = deletesNamespace && await OwnedNamespace.Remove(cluster, space, "up", cancellation);
            deleted = [.. deleted, .. (await TemporaryNamespace.RemoveLeavings(cluster, TemporaryNamespace.Rehearsal, cancellation)).Select(SurplusText.Leaving)];
            if (target.AsJson) WriteJson(deleted, kept, isNamespaceDeleted, [], console.Output);
            else WriteText(deleted, kept, $"'{space}' of '{cluster.Context.Name}'", isNamespaceDeleted, console.Text);
            return ExitCode.Clean;
        }
        catch (ClusterException fault)
        {
            ClusterFault.Write(fault, console);
            if (target.AsJson) WriteJson([], [], isNamespaceDeleted: false, fault.Diagnostics, console.Output);
            return ExitCode.Errors;
        }
    }

    private void WriteText(IReadOnlyList<ManifestDocument> deleted, IReadOnlyList<ManifestDocument> kept, string space, bool isNamespaceDeleted, TextWriter text)
    {
        foreach (var document in deleted) text.WriteLine($"{document.Title} deleted");
        if (deleted.Count == 0) text.WriteLine($"Nothing that the manifests name was in namespace {space}.");
        foreach (var document in isNamespaceDeleted ? [] : kept) text.WriteLine($"{document.Title} stays: {SurplusText.Reason(document)}");
        if (deletesNamespace) text.WriteLine(isNamespaceDeleted ? $"Namespace {space} deleted" : $"Namespace {space} stays: 'manifestgen up' did not make it.");
    }

    private static void WriteJson(IReadOnlyList<ManifestDocument> deleted, IReadOnlyList<ManifestDocument> kept, bool isNamespaceDeleted, IReadOnlyList<Diagnostic> findings, Stream output)
    {
        JsonAnswer.Write(output, json =>
        {
            SurplusText.Write("deleted"u8, deleted, json);
            SurplusText.Write("kept"u8, kept, json);
            json.WriteBoolean("namespaceDeleted"u8, isNamespaceDeleted);
            ClusterFault.Write(findings, json);
        });
    }
}
