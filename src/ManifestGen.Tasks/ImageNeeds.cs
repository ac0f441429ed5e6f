using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ManifestGen.Tasks;

/// <summary>All that an image of a project is built from, with what it references: full paths, in ordinal order.</summary>
internal sealed class ImageNeeds
{
    /// <summary>Finds out.</summary>
    /// <param name="project">The project file.</param>
    /// <param name="files">What the projects said of themselves.</param>
    /// <param name="output">Where its Dockerfile is written.</param>
    public ImageNeeds(string project, IReadOnlyDictionary<string, ProjectFile> files, OutputFolder output)
    {
        References = ProjectFile.Closure(project, files);
        RestoreFiles = Tasks.RestoreFiles.Of(References.Concat([project]), files);
        Sources = new NuGetSources(RestoreFiles.Where(Tasks.RestoreFiles.IsConfiguration));
        var all = References.Concat([project]).Where(files.ContainsKey).Select(p => files[p]).ToArray();
        // What one project links may be another's own.
        LinkedFiles = Sorted(all.SelectMany(f => f.Linked));
        SettingsFiles = files.TryGetValue(project, out var own) ? own.Settings : [];
        // The folder of a file in it is the folder itself.
        var packages = Sources.Folders.Select(f => Path.Combine(f, "package"));
        Context = output.Joined(ContextDirectory.Of(References.Concat(RestoreFiles).Concat(LinkedFiles).Concat(packages).Concat([project])));
        KeptOut = Sorted(all.SelectMany(f => f.KeptOut).Concat(IgnoredSources.Among(LinkedFiles, Context, [])));
    }

    /// <summary>The projects that it references, directly and through others.</summary>
    public IReadOnlyCollection<string> References { get; }

    /// <summary>The further files that a restore reads.</summary>
    public IReadOnlyCollection<string> RestoreFiles { get; }

    /// <summary>What NuGet's files ask for.</summary>
    public NuGetSources Sources { get; }

    /// <summary>The sources and content files outside the folders of the projects that have them.</summary>
    public IReadOnlyCollection<string> LinkedFiles { get; }

    /// <summary>What the ignore file would keep out by its name.</summary>
    public IReadOnlyCollection<string> KeptOut { get; }

    /// <summary>The files <c>appsettings*.json</c> that are published.</summary>
    public IReadOnlyCollection<string> SettingsFiles { get; }

    /// <summary>The nearest folder that holds all of it, and the Dockerfile where that is written within the product.</summary>
    public string Context { get; }

    private static SortedSet<string> Sorted(IEnumerable<string> files) => new(files, StringComparer.Ordinal);
}
