using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests.Images;

/// <summary>The samples, as a user has them: outside this repository, with the packed package.</summary>
internal static class SampleFolder
{
    private static readonly string[] BuildFolders = ["bin", "obj"];

    /// <summary>Copies a sample into a sandbox.</summary>
    public static void CopyTo(Sandbox sandbox, PackageFixture package, string sample)
    {
        var folder = Path.Combine(RepositoryFolder.Root, "samples", sample);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file);
            if (path.Split(Path.DirectorySeparatorChar).Intersect(BuildFolders).Any()) continue;
            var text = File.ReadAllText(file).Replace("\"ManifestGen\" Version=\"0.1.0\"", $"\"ManifestGen\" Version=\"{package.Version}\"", StringComparison.Ordinal);
            // The folders with packages, below, are some of this machine.
            if (path == "Directory.Build.props") text = text.Replace("</Project>", "<PropertyGroup><NoWarn>$(NoWarn);MG1142</NoWarn></PropertyGroup></Project>", StringComparison.Ordinal);
            sandbox.Write(path, text);
        }

        // The packages that the samples use beside ManifestGen are those that the machine has.
        sandbox.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{package.Feed}" />
                <add key="machine" value="{package.MachineFeed}" />
              </packageSources>
            </configuration>
            """);
    }
}
