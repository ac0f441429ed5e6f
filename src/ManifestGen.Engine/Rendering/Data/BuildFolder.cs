using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>The folder that an image is built from, and paths as the build sees them in it.</summary>
internal sealed class BuildFolder
{
    private readonly string _folder;

    /// <summary>Finds the folder: the one that the build names, else the nearest that holds everything.</summary>
    /// <param name="project">The project of the image.</param>
    /// <param name="image">The image.</param>
    /// <param name="context">The folder that the build names; empty when it names none.</param>
    public BuildFolder(ProjectFacts project, ResolvedImage image, string context)
    {
        if (context.Length > 0)
        {
            _folder = context;
            return;
        }

        _folder = project.ContextDirectory.Length > 0 ? project.ContextDirectory : Path.GetDirectoryName(project.Path) ?? "";
        var further = image.Files.Concat(image.Certificates).Select(f => f.Source);
        if (image.Build.Value == KubernetesText.PublishedBuild && project.OutputDirectory.Length > 0) further = further.Append(project.OutputDirectory);
        foreach (var file in further)
        {
            while (!Holds(file) && Path.GetDirectoryName(_folder) is { } above) _folder = above;
        }
    }

    /// <summary>The folder's full path.</summary>
    public string FullPath => _folder;

    /// <summary>The folder of a path in the build, ended by <c>/</c>; empty for the build's own.</summary>
    public static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    /// <summary>A file's path in the build.</summary>
    public string PathOf(string file) => Path.GetRelativePath(_folder, file).Replace('\\', '/');

    /// <summary>Whether a file lies in the folder.</summary>
    public bool Holds(string file) => PathOf(file) is var path && path != ".." && !path.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(path);

    /// <summary>The path of a file that lies in a folder of this machine: in the build where that holds the folder, the file's name alone elsewhere.</summary>
    public string PathFrom(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return folder.Length > 0 && Holds(path) ? PathOf(path) : file;
    }
}
