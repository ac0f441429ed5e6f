using ManifestGen.Engine.Validation;

namespace ManifestGen.Tool.Input;

/// <summary>The folder of schemas that a repository keeps: <c>.manifestgen/schemas</c>, found from a file or folder upwards, the nearest.</summary>
internal static class SchemaFolder
{
    /// <summary>Its path below the folder that it is found from.</summary>
    public static readonly string Name = Path.Combine(".manifestgen", "schemas");

    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    /// <summary>The files of the folders that are nearest to some files; standard input stands in the current folder.</summary>
    public static InputContent Around(IReadOnlyList<string> paths)
    {
        var folders = new List<string>();
        string? last = null;
        foreach (var path in paths)
        {
            // The files of a set mostly lie in one folder.
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is not { } folder || folder == last) continue;
            last = folder;
            if (Above(folder) is { } found && !folders.Contains(found)) folders.Add(found);
        }

        return folders.Count == 0 ? new InputContent([], []) : Read(folders);
    }

    /// <summary>The files of a folder, in the order of their paths; none when there is no such folder.</summary>
    public static InputContent Of(string folder) => folder.Length == 0 || !Directory.Exists(folder) ? new InputContent([], []) : Read([folder]);

    /// <summary>The nearest folder of schemas, from a folder upwards; null when there is none.</summary>
    public static string? Above(string start)
    {
        for (var at = start; at is not null; at = Path.GetDirectoryName(at))
        {
            var folder = Path.Combine(at, Name);
            if (Directory.Exists(folder)) return folder;
        }

        return null;
    }

    /// <summary>Where schemas belong that are added from a folder: where some are, else at the top of the repository.</summary>
    public static string ForAdding(string start)
    {
        if (Above(start) is { } known) return known;
        for (var at = start; at is not null; at = Path.GetDirectoryName(at))
        {
            // A work tree has a file of that name.
            if (Path.Exists(Path.Combine(at, ".git"))) return Path.Combine(at, Name);
        }

        return Path.Combine(start, Name);
    }

    private static InputContent Read(IReadOnlyList<string> folders)
    {
        var paths = folders.SelectMany(f => Directory.EnumerateFiles(f, "*", All)).Where(InputSet.IsManifest).Order(StringComparer.Ordinal).Select(ShownPath.Of);
        return new InputSet([.. paths]).Read(Stream.Null);
    }
}
