using System.Text;

namespace ManifestGen.Engine.Writing;

/// <summary>
/// The list of files that ManifestGen wrote to a folder, kept in that folder: what is not in it is the user's own. Committed with the output it
/// says the same on every machine.
/// </summary>
public static class OutputIndex
{
    /// <summary>The index's own name; not one that <c>kubectl apply -f</c> takes for a manifest.</summary>
    public const string FileName = ".manifestgen-index";

    private const string Head = "# Files that ManifestGen wrote here. It removes those that it no longer writes, and leaves all others alone.\n";

    /// <summary>The index of a set of files.</summary>
    /// <param name="paths">Their paths below the folder, with <c>/</c>.</param>
    public static byte[] Content(IEnumerable<string> paths) =>
        Encoding.UTF8.GetBytes(Head + string.Concat(paths.Order(StringComparer.Ordinal).Select(p => p + "\n")));

    /// <summary>The paths in an index; those that lead out of the folder are passed over, whoever wrote them.</summary>
    public static IReadOnlySet<string> Paths(byte[]? content)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(content ?? []).Split('\n'))
        {
            var path = line.TrimEnd('\r');
            if (path.Length > 0 && path[0] != '#' && IsInside(path)) paths.Add(path);
        }

        return paths;
    }

    /// <summary>Whether a path stays below the folder that it starts in.</summary>
    public static bool IsInside(string path) =>
        path.Length > 0 && !path.AsSpan().ContainsAny("\\:\0") && !Path.IsPathRooted(path) && path.Split('/').All(step => step is not ("" or "." or ".."));
}
