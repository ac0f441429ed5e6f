using System.IO.Compression;
using System.Xml.Linq;
using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

/// <summary>What is in the package, and that it is the same each time.</summary>
public sealed class PackageContentTests(PackageFixture package)
{
    [Fact]
    public async Task It_ships_the_props_and_targets_exactly_as_they_stand()
    {
        using var archive = await ZipFile.OpenReadAsync(package.File, TestContext.Current.CancellationToken);
        var shipped = archive.Entries.Where(e => e.FullName.StartsWith("build/", StringComparison.Ordinal)).ToDictionary(e => e.Name, TextOf);
        var standing = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "build")).ToDictionary(f => Path.GetFileName(f), File.ReadAllText);

        Assert.Equal(standing, shipped);
    }

    [Fact]
    public async Task It_brings_no_dependency_and_nothing_to_projects_further_on()
    {
        using var archive = await ZipFile.OpenReadAsync(package.File, TestContext.Current.CancellationToken);
        var nuspec = XDocument.Parse(TextOf(archive.Entries.Single(e => e.FullName == "ManifestGen.nuspec")));

        Assert.DoesNotContain(nuspec.Descendants(), e => e.Name.LocalName is "dependency" or "developmentDependency");
        Assert.Contains(nuspec.Descendants(), e => e.Name.LocalName == "license" && e.Value == "MIT");
        Assert.Contains(archive.Entries, e => e.FullName == "README.md");
        Assert.DoesNotContain(archive.Entries, e => e.FullName.StartsWith("buildTransitive/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_has_the_host_compiled_for_this_platform_and_for_any()
    {
        using var archive = await ZipFile.OpenReadAsync(package.File, TestContext.Current.CancellationToken);
        var hosts = archive.Entries.Where(e => e.Name == "ManifestGen.Tool.dll").Select(e => e.FullName.Split('/')[2]).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(2, hosts.Count);
        Assert.Contains("any", hosts);
    }

    [Fact]
    public async Task The_tool_has_what_every_run_loads_compiled_for_this_platform()
    {
        var folder = Directory.CreateTempSubdirectory("manifestgen-tool-").FullName;
        try
        {
            await package.Pack(folder, "src/ManifestGen.Tool");

            using var archive = await ZipFile.OpenReadAsync(Assert.Single(Directory.GetFiles(folder, "*.nupkg")), TestContext.Current.CancellationToken);
            var compiled = archive.Entries.Where(e => e.FullName.Contains("/any/runtimes/", StringComparison.Ordinal)).ToList();
            var dependencies = TextOf(archive.Entries.Single(e => e.Name == "ManifestGen.Tool.deps.json"));
            Assert.Contains("ManifestGen.Engine.dll", compiled.Select(e => e.Name));
            // The runtime loads what the file names, and nothing else.
            Assert.All(compiled, e => Assert.Contains($"\"{e.FullName["tools/net10.0/any/".Length..]}\"", dependencies, StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Packing_twice_gives_the_same_bytes()
    {
        var again = Directory.CreateTempSubdirectory("manifestgen-again-").FullName;
        try
        {
            await package.Pack(again);

            var second = Path.Combine(again, Path.GetFileName(package.File));
            Assert.Equal(
                await File.ReadAllBytesAsync(package.File, TestContext.Current.CancellationToken),
                await File.ReadAllBytesAsync(second, TestContext.Current.CancellationToken));
        }
        finally
        {
            Directory.Delete(again, recursive: true);
        }
    }

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
