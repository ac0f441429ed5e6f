namespace ManifestGen.Tool.Projects;

/// <summary>The project that a command is about, or why there is none.</summary>
/// <param name="Path">The full path of the project file; empty when there is none.</param>
/// <param name="Problem">What to tell the user; empty when there is a project.</param>
internal sealed record ProjectChoice(string Path, string Problem)
{
    private static readonly string[] Patterns = ["*.csproj", "*.fsproj", "*.vbproj"];

    // A solution's projects lie beside it, or one folder further down: src/Shop.Deploy.
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, MaxRecursionDepth = 2 };

    /// <summary>
    /// Finds the project that an argument names: a project file, a folder with one, or the folder of a product of several projects of which one uses
    /// ManifestGen; the working folder when nothing is named.
    /// </summary>
    public static ProjectChoice From(string? argument)
    {
        var path = System.IO.Path.GetFullPath(string.IsNullOrEmpty(argument) ? "." : argument);
        if (File.Exists(path)) return IsProject(path) ? Of(path) : No($"'{argument}' is not a project file.");
        if (!Directory.Exists(path)) return No($"there is no project or folder '{argument}'.");

        var projects = Patterns.SelectMany(pattern => Directory.EnumerateFiles(path, pattern)).Order(StringComparer.Ordinal).ToArray();
        return projects.Length switch
        {
            1 => Of(projects[0]),
            0 => OfProduct(path),
            _ => Several(path, projects),
        };
    }

    private static ProjectChoice OfProduct(string folder)
    {
        var projects = Patterns
            .SelectMany(pattern => Directory.EnumerateFiles(folder, pattern, Below))
            .Where(f => File.ReadAllText(f).Contains("\"ManifestGen\"", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return projects.Length switch
        {
            1 => Of(projects[0]),
            0 => No($"there is no project in '{folder}', and none below it that uses ManifestGen. Name a project file or its folder."),
            _ => Several(folder, projects),
        };
    }

    private static ProjectChoice Several(string folder, string[] projects) =>
        No($"there are several projects in '{folder}'. Name one: {string.Join(", ", projects.Select(p => System.IO.Path.GetRelativePath(folder, p)))}.");

    private static bool IsProject(string path) => System.IO.Path.GetExtension(path).EndsWith("proj", StringComparison.OrdinalIgnoreCase);

    private static ProjectChoice Of(string path) => new(path, "");

    private static ProjectChoice No(string problem) => new("", problem);
}
