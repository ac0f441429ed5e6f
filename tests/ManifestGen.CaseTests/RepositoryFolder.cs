namespace ManifestGen.CaseTests;

/// <summary>Folders of the repository that the tests were built from.</summary>
internal static class RepositoryFolder
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The folder with a case in each subfolder.</summary>
    public static string Cases { get; } = Path.Combine(Root, "tests", "ManifestGen.CaseTests", "cases");

    /// <summary>The folder with a page for each code.</summary>
    public static string Pages { get; } = Path.Combine(Root, "docs", "diagnostics");

    /// <summary>The folder with the guide.</summary>
    public static string Guide { get; } = Path.Combine(Root, "docs", "guide");

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ManifestGen.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"There is no ManifestGen.sln above {start}.");
    }
}
