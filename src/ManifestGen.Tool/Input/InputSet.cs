using System.IO.Enumeration;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Tool.Input;

/// <summary>Files that are judged as one set: those of a folder, or those named one by one.</summary>
/// <param name="Paths">The paths, as they are shown to the user.</param>
internal sealed record InputSet(IReadOnlyList<string> Paths)
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = "-";

    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    /// <summary>The sets that the arguments name: the files among them as one, then each folder.</summary>
    /// <param name="arguments">Existing files and folders, <c>-</c> for standard input.</param>
    /// <param name="ignored">Names or paths below a folder that are passed over.</param>
    public static IReadOnlyList<InputSet> From(IReadOnlyList<string> arguments, IReadOnlyList<string> ignored)
    {
        var files = arguments.Where(a => !Directory.Exists(a)).Distinct(StringComparer.Ordinal).ToArray();
        var folders = arguments.Where(Directory.Exists).Distinct(StringComparer.Ordinal).Select(f => new InputSet(In(f, ignored)));
        return files.Length == 0 ? [.. folders] : [new InputSet(files), .. folders];
    }

    /// <summary>Reads the files.</summary>
    /// <param name="standardInput">What <c>-</c> means.</param>
    public InputContent Read(Stream standardInput)
    {
        var files = new List<SourceFile>(Paths.Count);
        var unreadable = new List<UnreadableFile>();
        foreach (var path in Paths)
        {
            try
            {
                files.Add(new SourceFile(path, path == StandardInput ? Content(standardInput) : Content(path)));
            }
            catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
            {
                unreadable.Add(new UnreadableFile(path, reason.Message));
            }
        }

        return new InputContent(files, unreadable);
    }

    /// <summary>Whether a file holds manifests, by its name.</summary>
    public static bool IsManifest(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a folder is a chart of Helm, whose files are templates and values: there are manifests of it once Helm has rendered it.</summary>
    public static bool IsChart(string folder) => File.Exists(Path.Combine(folder, "Chart.yaml"));

    private static string[] In(string folder, IReadOnlyList<string> ignored)
    {
        var search = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        var files = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), search)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !LeadsBack(ref entry) && !IsChart(entry.ToFullPath()),
        };
        return
        [
            .. files
                .Where(f => IsManifest(f) && !IsIgnored(Path.GetRelativePath(folder, f).Replace('\\', '/'), ignored))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a folder is a link to one that it lies in: what is there would be found again and again.</summary>
    private static bool LeadsBack(ref FileSystemEntry entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
        && entry.ToFileSystemInfo().ResolveLinkTarget(returnFinalTarget: true) is { } target
        && entry.ToFullPath().StartsWith(Path.TrimEndingDirectorySeparator(target.FullName) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>A pattern with a slash is matched against the whole path, one without against each name in it.</summary>
    private static bool IsIgnored(string path, IReadOnlyList<string> ignored) => ignored.Any(pattern => pattern.Contains('/', StringComparison.Ordinal)
        ? FileSystemName.MatchesSimpleExpression(pattern, path)
        : path.Split('/').Any(name => FileSystemName.MatchesSimpleExpression(pattern, name)));

    /// <summary>A file, or so much of it that it is seen to be too large.</summary>
    private static ReadOnlyMemory<byte> Content(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        if (!file.CanSeek || file.Length == 0) return Content(file);
        var content = new byte[Math.Min(file.Length, Validator.LargestFile + 1)];
        return content.AsMemory(0, file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false));
    }

    private static ReadOnlyMemory<byte> Content(Stream stream)
    {
        using var content = new MemoryStream();
        var part = new byte[81920];
        while (content.Length <= Validator.LargestFile && stream.Read(part) is > 0 and var read) content.Write(part, 0, read);
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }
}
