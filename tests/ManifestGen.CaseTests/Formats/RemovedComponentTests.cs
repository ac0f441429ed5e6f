using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Formats;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Formats;

/// <summary>What goes when a component goes, and what stays.</summary>
public sealed class RemovedComponentTests
{
    public static TheoryData<OutputFormat> Formats => [.. Enum.GetValues<OutputFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Its_files_go_and_those_of_others_stay(OutputFormat format)
    {
        using var shop = new WrittenProduct(EnvironmentShop.Generate(EnvironmentShop.Names), format);
        var mine = $"{format}/mine.yaml".ToLowerInvariant();
        Directory.CreateDirectory(Path.GetDirectoryName(shop.PathOf(mine)) ?? "");
        File.WriteAllText(shop.PathOf(mine), "mine");
        var before = shop.Files;

        shop.Write(EnvironmentShop.GenerateWithout("reports", EnvironmentShop.Names));

        Assert.Equal(before.Where(f => !f.Contains("reports", StringComparison.Ordinal)), shop.Files);
        Assert.Equal("mine", shop.Read(mine));
        Assert.All(shop.Files.Where(f => !f.EndsWith("ignore", StringComparison.Ordinal)), f => Assert.DoesNotContain("reports", shop.Read(f), StringComparison.Ordinal));
    }

    [Fact]
    public void An_environment_of_the_name_of_a_formats_folder_is_an_error_at_the_product()
    {
        var sink = new DiagnosticSink();

        var written = OutputFormats.Write(EnvironmentShop.Generate("helm"), new GenerationOptions { Formats = [OutputFormat.Helm] }, sink);

        var found = Assert.Single(sink.Found);
        Assert.Equal(("MG9011", "EnvironmentShop.cs"), (found.Code, Path.GetFileName(found.Location.File)));
        Assert.Empty(written);
    }
}
