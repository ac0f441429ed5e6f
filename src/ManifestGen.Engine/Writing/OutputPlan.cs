using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Writing;

/// <summary>What is to be done to a folder so that it holds a set of files.</summary>
internal sealed class OutputPlan
{
    private OutputPlan()
    {
    }

    /// <summary>Files whose bytes differ from what is there, by their paths below the folder.</summary>
    public required IReadOnlyList<PlannedFile> Changed { get; init; }

    /// <summary>Paths of files that are there as they should be.</summary>
    public required IReadOnlyList<string> Unchanged { get; init; }

    /// <summary>Paths of files that an earlier run wrote and that are no longer wanted.</summary>
    public required IReadOnlyList<string> Removed { get; init; }

    /// <summary>Compares a folder with what it should hold.</summary>
    /// <param name="folder">The folder's full path; it need not exist.</param>
    /// <param name="files">The files that it should hold.</param>
    /// <param name="sink">Takes files of the user's own that are in the way.</param>
    public static OutputPlan For(string folder, IReadOnlyList<PlannedFile> files, DiagnosticSink sink)
    {
        var indexFile = Path.Combine(folder, OutputIndex.FileName);
        var ours = OutputIndex.Paths(File.Exists(indexFile) ? File.ReadAllBytes(indexFile) : null);
        var wanted = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var changed = new List<PlannedFile>();
        var unchanged = new List<string>();
        foreach (var file in files.Append(new PlannedFile(OutputIndex.FileName, OutputIndex.Content(wanted))))
        {
            if (file.IsIn(folder))
            {
                unchanged.Add(file.Path);
                continue;
            }

            changed.Add(file);
            var path = Path.Combine(folder, file.Path);
            if (File.Exists(path) && file.Path != OutputIndex.FileName && !ours.Contains(file.Path)) sink.Add(OutputErrors.NotOurs, new Location(path), file.Path);
        }

        var removed = ours.Where(p => !wanted.Contains(p) && File.Exists(Path.Combine(folder, p))).Order(StringComparer.Ordinal);
        return new OutputPlan { Changed = changed, Unchanged = unchanged, Removed = [.. removed] };
    }
}
