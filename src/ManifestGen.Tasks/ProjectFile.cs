using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Build.Framework;

namespace ManifestGen.Tasks;

/// <summary>A project file and what it names: the references of one project, over all its target frameworks.</summary>
internal sealed class ProjectFile
{
    private static readonly char[] Separator = [';'];

    private readonly SortedSet<string> _references = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _imports = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _keptOut = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _linked = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _settings = new(StringComparer.Ordinal);

    private ProjectFile(string path) => Path = path;

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>The projects it references itself: full paths.</summary>
    public IReadOnlyCollection<string> References => _references;

    /// <summary>The files that MSBuild imports into it by their name alone, and its lock file: full paths; some may not exist.</summary>
    public IReadOnlyCollection<string> Imports => _imports;

    /// <summary>The sources and content files that the ignore file of an image would keep out by their names: full paths.</summary>
    public IReadOnlyCollection<string> KeptOut => _keptOut;

    /// <summary>The sources and content files that lie outside the project's folder: full paths of files that are there.</summary>
    public IReadOnlyCollection<string> Linked => _linked;

    /// <summary>The files <c>appsettings*.json</c> that are published with it: full paths.</summary>
    public IReadOnlyCollection<string> Settings => _settings;

    /// <summary>Puts together what each target framework of each project answered.</summary>
    public static IReadOnlyDictionary<string, ProjectFile> Merge(IEnumerable<ITaskItem> answers)
    {
        var files = new Dictionary<string, ProjectFile>(StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            var path = answer.GetMetadata("FullPath");
            if (!files.TryGetValue(path, out var file)) files.Add(path, file = new ProjectFile(path));
            file._references.UnionWith(Split(answer.GetMetadata("References")));
            file._imports.UnionWith(Split(answer.GetMetadata("Imports")));
            var folder = System.IO.Path.GetDirectoryName(path) ?? "";
            var sources = Split(answer.GetMetadata("Sources"));
            file._keptOut.UnionWith(IgnoredSources.Among(sources, folder, Split(answer.GetMetadata("BuildFolders"))));
            file._linked.UnionWith(LinkedSources.Among(sources, folder, Split(answer.GetMetadata("Installed"))));
            file._settings.UnionWith(Split(answer.GetMetadata("Settings")).Where(f => System.IO.Path.GetDirectoryName(f) == folder));
            var lockFile = answer.GetMetadata("LockFile");
            file._imports.Add(System.IO.Path.Combine(folder, lockFile.Length == 0 ? "packages.lock.json" : lockFile));
        }

        return files;
    }

    /// <summary>A project's references, and theirs, without itself.</summary>
    public static SortedSet<string> Closure(string project, IReadOnlyDictionary<string, ProjectFile> files)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([project]);
        while (open.Count > 0)
        {
            if (!files.TryGetValue(open.Pop(), out var file)) continue;
            foreach (var reference in file.References)
            {
                if (found.Add(reference)) open.Push(reference);
            }
        }

        found.Remove(project);
        return found;
    }

    private static string[] Split(string list) => list.Split(Separator, StringSplitOptions.RemoveEmptyEntries);
}
