using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>The folder that an image is built from, and paths as the build sees them in it.</summary>
/// <param name="project">The project of the image.</param>
internal sealed class BuildFolder(ProjectFacts project)
{
    private readonly string _folder = project.ContextDirectory.Length > 0 ? project.ContextDirectory : Path.GetDirectoryName(project.Path) ?? "";

    /// <summary>The folder of a path in the build, ended by <c>/</c>; empty for the build's own.</summary>
    public static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    /// <summary>A file's path in the build.</summary>
    public string PathOf(string file) => Path.GetRelativePath(_folder, file).Replace('\\', '/');

    /// <summary>The path of a file that lies in a folder of this machine: in the build where that holds the folder, the file's name alone elsewhere.</summary>
    public string PathFrom(string folder, string file)
    {
        var path = folder.Length == 0 ? ".." : PathOf(Path.Combine(folder, file));
        return path.StartsWith("../", StringComparison.Ordinal) || path == ".." || Path.IsPathRooted(path) ? file : path;
    }
}
