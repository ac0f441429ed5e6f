namespace ManifestGen.PackageTests.Sandboxes;

/// <summary>Folders of the repository that the tests were built from.</summary>
internal static class RepositoryFolder
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ManifestGen.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"There is no ManifestGen.sln above {start}.");
    }
}
