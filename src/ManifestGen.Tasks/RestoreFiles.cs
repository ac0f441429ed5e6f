using System;
using System.Collections.Generic;
using System.IO;

namespace ManifestGen.Tasks;

/// <summary>The files that a restore of a project reads besides the project files: what an image must hold before its packages are restored.</summary>
internal static class RestoreFiles
{
    private static readonly string[] ConfigurationNames = ["nuget.config", "NuGet.config", "NuGet.Config", "global.json"];

    /// <summary>Finds them for a project and its references.</summary>
    /// <returns>Full paths of files that exist.</returns>
    public static SortedSet<string> Of(IEnumerable<string> projects, IReadOnlyDictionary<string, ProjectFile> files)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var project in projects)
        {
            ImportedFiles.AddTo(found, project);
            if (files.TryGetValue(project, out var file))
            {
                foreach (var import in file.Imports)
                {
                    if (!File.Exists(import)) continue;
                    if (found.Add(Path.GetFullPath(import))) ImportedFiles.AddTo(found, import);
                }
            }

            foreach (var name in ConfigurationNames)
            {
                if (Nearest(Path.GetDirectoryName(project), name) is { } path) found.Add(path);
            }
        }

        return found;
    }

    /// <summary>The nearest file of that name, in the folder or above it, but not above the repository.</summary>
    private static string? Nearest(string? folder, string name)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path)) return path;
            if (Directory.Exists(Path.Combine(folder, ".git")) || File.Exists(Path.Combine(folder, ".git"))) return null;
        }

        return null;
    }
}
