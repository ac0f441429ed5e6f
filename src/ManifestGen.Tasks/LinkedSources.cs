using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ManifestGen.Tasks;

/// <summary>Sources and content files of a project that lie outside its folder: <c>Compile Include="../Common/Clock.cs"</c>, a library without a package, a key that assemblies are signed with.</summary>
internal static class LinkedSources
{
    /// <summary>Those among a project's files.</summary>
    /// <param name="files">Full paths.</param>
    /// <param name="projectFolder">The project's folder.</param>
    /// <param name="installed">The folders of packages and of the SDK; some may not exist.</param>
    public static IEnumerable<string> Among(IEnumerable<string> files, string projectFolder, IReadOnlyCollection<string> installed)
    {
        string[] others = [.. installed.Append(projectFolder).Select(f => f.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar)];
        return files.Where(f => !Array.Exists(others, o => f.StartsWith(o, StringComparison.Ordinal)) && File.Exists(f)).Select(Path.GetFullPath);
    }
}
