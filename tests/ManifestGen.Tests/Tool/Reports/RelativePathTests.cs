using ManifestGen.Tool.Reports;

namespace ManifestGen.Tests.Tool.Reports;

public sealed class RelativePathTests
{
    [Fact]
    public void A_path_below_the_working_folder_is_shown_from_there() =>
        Assert.Equal("deploy/a.yaml", RelativePath.Of(Path.Combine(Directory.GetCurrentDirectory(), "deploy", "a.yaml")));

    [Fact]
    public void A_relative_path_is_a_relative_uri() => Assert.Equal("my%20app/a%3Ab.yaml", RelativePath.ToUri("my app/a:b.yaml"));

    [Fact]
    public void A_path_elsewhere_is_a_uri_with_its_scheme() =>
        Assert.StartsWith("file:///", RelativePath.ToUri(Path.Combine(Path.GetTempPath(), "a.yaml")), StringComparison.Ordinal);
}
