using System.Text.RegularExpressions;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering;
using ManifestGen.Engine.Resolve;
using ManifestGen.Tests.Resolve;

namespace ManifestGen.Tests.Rendering;

public sealed class BaseImageTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static readonly ProjectFacts Web = Build.WebFacts with { InvariantGlobalization = true };

    [Theory]
    [InlineData(ImageBase.Project, "net10.0", "sdk:10.0", "aspnet:10.0")]
    [InlineData(ImageBase.Alpine, "net10.0", "sdk:10.0-alpine", "aspnet:10.0-alpine")]
    [InlineData(ImageBase.Chiseled, "net9.0", "sdk:9.0-noble", "aspnet:9.0-noble-chiseled")]
    [InlineData(ImageBase.ChiseledExtra, "net8.0", "sdk:8.0-jammy", "aspnet:8.0-jammy-chiseled-extra")]
    public void A_family_is_built_with_an_SDK_of_the_same_C_library(ImageBase chosen, string framework, params string[] images) =>
        Assert.Equal(images, Froms(new Image { Base = chosen }, Web with { TargetFramework = framework }));

    [Fact]
    public void A_portable_output_is_built_with_any_SDK() =>
        Assert.Equal(["sdk:10.0", "aspnet:10.0-alpine"], Froms(new Image { Base = ImageBase.Alpine }, Web with { RestoreFiles = ["/src/Shop.Web/packages.lock.json"] }));

    [Fact]
    public void A_native_executable_stands_on_the_dependencies_alone() =>
        Assert.Equal(["sdk:10.0-noble", "runtime-deps:10.0-noble-chiseled"], Froms(new Image { Base = ImageBase.Chiseled }, Web with { PublishAot = true }));

    [Fact]
    public void A_digest_pins_the_base_behind_its_tag() =>
        Assert.Equal(["sdk:10.0", $"aspnet:10.0@{Digest}"], Froms(new Image { BaseDigest = Digest }, Web));

    private static IEnumerable<string> Froms(Image image, ProjectFacts facts)
    {
        var built = Build.Of(facts);
        var sink = new DiagnosticSink();
        var resolved = Build.Clean(Build.Product(new WebComponent("storefront", Build.Web) { Image = image }), built);
        var artifacts = ArtifactRenderer.Render(resolved, built.Options, sink, TestContext.Current.CancellationToken);
        Assert.Empty(sink.Found);
        var dockerfile = Assert.Single(artifacts, a => a.Path == "Dockerfile").Text;
        return Regex.Matches(dockerfile, "(?m)^FROM .*mcr.microsoft.com/dotnet/([^ \n]+)").Select(m => m.Groups[1].Value);
    }
}
