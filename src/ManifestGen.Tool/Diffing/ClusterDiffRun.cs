using System.Text.Json.Nodes;
using ManifestGen.Clusters;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Engine.Comparison;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;
using ManifestGen.Tool.Clusters;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Projects;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Diffing;

/// <summary>A run of <c>manifestgen diff --cluster</c>.</summary>
/// <param name="target">What is compared.</param>
/// <param name="selection">The cluster.</param>
/// <param name="takesOver">Whether fields of others are shown as taken over.</param>
internal sealed class ClusterDiffRun(DiffTarget target, ClusterSelection selection, bool takesOver)
{
    private string _path = "";

    // Only who knows all of a product knows what is no longer of it.
    private bool _isWhole;

    /// <summary>Builds without writing, and shows what applying it would change.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Run(ToolConsole console, CancellationToken cancellation)
    {
        ClusterContext? context = null;
        try
        {
            using var cluster = await ClusterConnection.ConnectAsync(selection, cancellation);
            context = cluster.Context;
            if (Describe(console, out var documents) is { } refused) return refused;
            var changes = TriedChanges.Of(await Try(cluster, documents, cancellation));
            if (target.AsJson) DiffJson.Write(_path, context, changes, [], console);
            else DiffText.Write(changes, console);
            return target.TellsByExitCode && changes.Count > 0 ? ExitCode.Different : ExitCode.Clean;
        }
        catch (ClusterException fault)
        {
            ClusterFault.Write(fault, console);
            if (target.AsJson) DiffJson.Write(_path, context, [], fault.Diagnostics, console);
            return ExitCode.Errors;
        }
    }

    private async Task<IReadOnlyList<TriedResource>> Try(ClusterConnection cluster, IReadOnlyList<ManifestDocument> documents, CancellationToken cancellation)
    {
        var space = cluster.Context.Namespace;
        var trial = new TrialApply(cluster, new ApplyOptions { Namespace = space, TakesOver = takesOver });

        // What something else applied has no mark of ours, and none would come to it.
        if (ApplySet.Of(cluster, documents, space) is not { } set || !await set.IsKnown(cancellation)) return await trial.Run(documents, cancellation);
        var tried = await trial.Run(set.Mark(documents), cancellation);
        if (!_isWhole) return tried;
        var surplus = await set.Surplus(documents, cancellation);
        return [.. tried, .. surplus.Where(d => !ApplySet.IsKept(d)).Select(Deleted)];
    }

    private static TriedResource Deleted(ManifestDocument document)
    {
        var live = new JsonObject
        {
            ["apiVersion"] = document.ApiVersion,
            ["kind"] = document.Kind,
            ["metadata"] = new JsonObject { ["name"] = document.Name, ["namespace"] = document.Namespace },
        };
        return new TriedResource(document, document.Namespace, live, null);
    }

    /// <summary>Reads the manifests that are named, or builds the project; the exit code when there is nothing to compare.</summary>
    private int? Describe(ToolConsole console, out IReadOnlyList<ManifestDocument> documents)
    {
        documents = [];
        if (DeployFolder.Manifests(target.Path) is { } manifests)
        {
            (_path, _isWhole, documents) = (manifests.Path, manifests.IsWhole, manifests.Documents);
            return null;
        }

        var choice = ProjectChoice.From(target.Path);
        if (choice.Problem.Length > 0) return Refusal.Of(choice.Problem, console);
        _path = choice.Path;
        using var folder = new WorkFolder();
        var now = Spinner.While(console, $"Building {Path.GetFileName(choice.Path)}", () => Preview.Of(choice.Path, folder.Below("now"), target.Environments));
        if (Refusal.Of(now.Product, console) is { } refused) return refused;
        if (now.Manifests.Count > 1)
            return Refusal.Of($"the project has several environments. Name the one that is in the cluster: --environment {string.Join(" or --environment ", now.Manifests.Select(e => e.Environment))}.", console);

        (_isWhole, documents) = (true, Read(now));
        return null;
    }

    /// <summary>The resources, each at the place where a build would write it.</summary>
    private static List<ManifestDocument> Read(Preview preview)
    {
        var sink = new DiagnosticSink();
        var documents = new List<ManifestDocument>();
        foreach (var file in preview.Manifests.SelectMany(e => e.Files)) documents.AddRange(ManifestDocument.Read(Path.Combine(preview.OutputPath, file.Path), file.Content, sink));
        return sink.HasErrors ? throw new ClusterException(sink.Found) : documents;
    }
}
