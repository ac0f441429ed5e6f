using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering;

namespace ManifestGen.Engine.Writing;

/// <summary>
/// Puts artifacts into a folder: all or none; only files whose bytes change; files that an earlier run wrote and this one does not are removed;
/// files that someone else put there stay.
/// </summary>
public static class OutputWriter
{
    /// <summary>Writes artifacts.</summary>
    /// <param name="folder">The folder's full path.</param>
    /// <param name="artifacts">All that the folder should hold of ours.</param>
    /// <param name="sink">Takes what is wrong; nothing was changed then.</param>
    /// <param name="cancellation">Ends the writing; nothing was changed then.</param>
    /// <returns>What was changed; nothing after an error.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static WriteResult Write(string folder, IReadOnlyList<Artifact> artifacts, DiagnosticSink sink, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sink);
        return Attempt(folder, artifacts, sink, plan =>
        {
            if (plan.Changed.Count > 0 || plan.Removed.Count > 0)
            {
                using var transaction = new FolderTransaction(folder);
                transaction.Apply(plan.Changed, plan.Removed, cancellation);
            }
        });
    }

    /// <summary>Writes nothing, and reports every file that <see cref="Write"/> would change. <c>ManifestGenCheck</c>.</summary>
    /// <param name="folder">The folder's full path.</param>
    /// <param name="artifacts">All that the folder should hold of ours.</param>
    /// <param name="sink">Takes the differences.</param>
    /// <returns>The files that are as they should be; nothing when one is not.</returns>
    public static WriteResult Check(string folder, IReadOnlyList<Artifact> artifacts, DiagnosticSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        var checkedFiles = Attempt(folder, artifacts, sink, plan =>
        {
            // The index differs only where a file does, or where nobody has written here yet.
            foreach (var file in plan.Changed.Where(f => f.Path != OutputIndex.FileName))
            {
                var path = Path.Combine(folder, file.Path);
                sink.Add(OutputErrors.Stale, new Location(path), file.Path, File.Exists(path) ? "its content differs" : "it is missing");
            }

            foreach (var path in plan.Removed) sink.Add(OutputErrors.Stale, new Location(Path.Combine(folder, path)), path, "it is no longer generated");
        });
        return sink.HasErrors ? WriteResult.None : new WriteResult([], checkedFiles.Unchanged, []);
    }

    private static WriteResult Attempt(string folder, IReadOnlyList<Artifact> artifacts, DiagnosticSink sink, Action<OutputPlan> act)
    {
        ArgumentNullException.ThrowIfNull(artifacts);
        if (artifacts.FirstOrDefault(a => !OutputIndex.IsInside(a.Path)) is { } stray) throw new ArgumentException($"'{stray.Path}' leads out of the folder.", nameof(artifacts));
        try
        {
            var inTheWay = new DiagnosticSink();
            var plan = OutputPlan.For(folder, [.. artifacts.Select(a => new PlannedFile(a.Path, Encoding.UTF8.GetBytes(a.Text)))], inTheWay);
            foreach (var found in inTheWay.Found) sink.Add(found);
            if (inTheWay.HasErrors) return WriteResult.None;
            act(plan);
            return new WriteResult(Full(folder, plan.Changed.Select(f => f.Path)), Full(folder, plan.Unchanged), Full(folder, plan.Removed));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            sink.Add(OutputErrors.Unwritable, new Location(folder), folder, failure.Message);
            return WriteResult.None;
        }
    }

    private static string[] Full(string folder, IEnumerable<string> paths) => [.. paths.Select(p => Path.Combine(folder, p)).Order(StringComparer.Ordinal)];
}
