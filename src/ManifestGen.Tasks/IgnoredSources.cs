using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ManifestGen.Tasks;

/// <summary>
/// Sources and content files that the ignore file of an image would keep out by their names, though the project has them: <c>wwwroot/lib/x/bin/x.js</c>. Few projects have any; those that do are told to the host.
/// </summary>
internal static class IgnoredSources
{
    private static readonly char[] Separators = ['/', '\\'];

    private static readonly HashSet<string> Folders = new(StringComparer.Ordinal)
    {
        "bin", "obj", "node_modules", "TestResults", ".git", ".github", ".vs", ".vscode", ".idea", ".aws", ".azure", ".kube", ".ssh",
    };

    private static readonly string[] Endings = [".key", ".pem", ".pfx", ".p12", ".binlog", ".Dockerfile", ".dockerignore"];

    /// <summary>Those among files that lie in a folder.</summary>
    /// <param name="files">Full paths.</param>
    /// <param name="folder">The folder, from which the ignore file sees them: the project's own, and what is built from for what is linked from outside.</param>
    /// <param name="buildFolders">The project's own folders of output, which are meant to be kept out.</param>
    public static IEnumerable<string> Among(IEnumerable<string> files, string folder, IReadOnlyCollection<string> buildFolders)
    {
        var prefix = folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        return files.Where(f => f.StartsWith(prefix, StringComparison.Ordinal) && IsIgnored(f.Substring(prefix.Length)) && !buildFolders.Any(b => f.StartsWith(b, StringComparison.Ordinal)));
    }

    private static bool IsIgnored(string path)
    {
        var steps = path.Split(Separators);
        var name = steps[steps.Length - 1];
        return steps.Any(Folders.Contains)
            || name is ".env" or "secrets.json" or "Dockerfile" || name.StartsWith(".env.", StringComparison.Ordinal)
            || Endings.Any(e => name.EndsWith(e, StringComparison.Ordinal));
    }
}
