using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ManifestGen.Tasks;

/// <summary>The files that a restore of a project reads besides the project files: what an image must hold before its packages are restored.</summary>
internal static class RestoreFiles
{
    // Of these NuGet takes the first that is there, in each folder.
    private static readonly string[] NuGetNames = ["nuget.config", "NuGet.config", "NuGet.Config"];

    // MSBuild and the SDK take the nearest.
    private static readonly string[] NearestNames = ["global.json", "Directory.Build.rsp"];

    /// <summary>Finds them for a project and its references.</summary>
    /// <returns>Full paths of files that exist.</returns>
    public static SortedSet<string> Of(IEnumerable<string> projects, IReadOnlyDictionary<string, ProjectFile> files)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var project in projects)
        {
            var others = files.TryGetValue(project, out var file) ? file.Imports : [];
            found.UnionWith(new ImportedFiles(project, others).All);
            var folders = FoldersAbove(project).ToArray();
            foreach (var name in NearestNames)
            {
                if (folders.Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists) is { } path) found.Add(path);
            }

            found.UnionWith(Configurations(folders));
        }

        return found;
    }

    /// <summary>Whether a file is one of NuGet's configurations.</summary>
    public static bool IsConfiguration(string file) => Array.IndexOf(NuGetNames, Path.GetFileName(file)) >= 0;

    /// <summary>
    /// NuGet's files: it puts together those of all folders. Where no repository says how far up a folder still belongs to the product, the nearest is taken for the only one; what lies further up may be a user's own.
    /// </summary>
    private static IEnumerable<string> Configurations(string[] folders)
    {
        var all = folders.Select(f => NuGetNames.Select(n => Path.Combine(f, n)).FirstOrDefault(File.Exists)).OfType<string>();
        return folders.Length > 0 && Repository.IsTopOf(folders[folders.Length - 1]) ? all : all.Take(1);
    }

    /// <summary>The folder of a file and those above it, but not above the repository.</summary>
    private static IEnumerable<string> FoldersAbove(string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
            if (Repository.IsTopOf(folder)) yield break;
        }
    }
}
