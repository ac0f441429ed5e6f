using ManifestGen.Engine.Validation;

namespace ManifestGen.Tool.Input;

/// <summary>
/// Finds the <c>.editorconfig</c> files that may say how severe findings in some files are: those of their folders and of all folders above.
/// </summary>
internal sealed class SeverityFileSearch
{
    private const string Name = ".editorconfig";

    private readonly Dictionary<string, SourceFile?> _seen = new(StringComparer.Ordinal);
    private readonly List<UnreadableFile> _unreadable = [];

    /// <summary>Looks around files; standard input stands in the current folder.</summary>
    public static InputContent Around(IEnumerable<string> paths)
    {
        var search = new SeverityFileSearch();
        foreach (var folder in paths.Select(p => Path.GetDirectoryName(Path.GetFullPath(p))).OfType<string>().Distinct(StringComparer.Ordinal))
            search.Climb(folder);
        // A folder's path begins with that of the folder above, so that outer folders come first.
        string[] folders = [.. search._seen.Keys];
        Array.Sort(folders, StringComparer.Ordinal);
        return new InputContent([.. folders.Select(f => search._seen[f]).OfType<SourceFile>()], search._unreadable);
    }

    private void Climb(string start)
    {
        for (var folder = start; folder is not null && !_seen.ContainsKey(folder); folder = Path.GetDirectoryName(folder))
            _seen[folder] = Read(Path.Combine(folder, Name));
    }

    private SourceFile? Read(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            return new SourceFile(ShownPath.Of(path), File.ReadAllBytes(path));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            _unreadable.Add(new UnreadableFile(path, reason.Message));
            return null;
        }
    }
}
