using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve;

public sealed class ImageTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Fact]
    public void The_build_gives_registry_and_tag()
    {
        var image = Resolve(null, new GenerationOptions { ImageRegistry = "registry.example.com:5000/", ImageTag = "sha-1234" });

        Assert.Equal("registry.example.com:5000/shop/storefront:sha-1234", image.Reference.Value);
        Assert.Equal("option: ManifestGenImageTag", image.Tag.Origin.ToString());
    }

    [Fact]
    public void The_definition_has_the_last_word()
    {
        var image = Resolve(new Image("acme/web") { Registry = "ghcr.io", Tag = "9" }, new GenerationOptions { ImageRegistry = "registry.example.com", ImageTag = "8" });

        Assert.Equal("ghcr.io/acme/web:9", image.Reference.Value);
    }

    [Theory]
    [InlineData("ghcr.io/acme/web", "ghcr.io", "acme/web")]
    [InlineData("localhost/web", "localhost", "web")]
    [InlineData("registry:5000/web", "registry", "web")]
    [InlineData("acme/web", "registry.example.com", "acme/web")]
    public void A_repository_that_begins_with_a_host_brings_its_registry_along(string said, string registry, string repository)
    {
        var image = Resolve(new Image(said), new GenerationOptions { ImageRegistry = "registry.example.com" });

        Assert.StartsWith(registry, image.Registry.Value, StringComparison.Ordinal);
        Assert.Equal(repository, image.Repository.Value);
    }

    [Fact]
    public void A_digest_stands_in_place_of_a_tag()
    {
        var image = Resolve(new Image { Digest = Digest }, new GenerationOptions { ImageTag = "8" });

        Assert.Equal($"shop/storefront@{Digest}", image.Reference.Value);
        Assert.Equal("", image.Tag.Value);
    }

    [Fact]
    public void Build_metadata_is_in_no_tag_and_no_label()
    {
        var component = Build.Clean(
            Build.Product(new WebComponent("storefront", Build.Web)), Build.Of(Build.WebFacts with { Version = "1.4.0-rc.1+5d2f" })).Components[0];

        Assert.Equal("1.4.0-rc.1", component.Pod.Containers[0].Image.Tag.Value);
        Assert.Contains(component.PodLabels, l => l is { Key: "app.kubernetes.io/version", Value: "1.4.0-rc.1" });
    }

    [Fact]
    public void The_version_of_the_product_is_that_of_each_component()
    {
        var product = Build.Product(new WebComponent("storefront", Build.Web)) with { Version = "2.0.0" };

        Assert.Equal("2.0.0", Build.Clean(product, Build.Of(Build.WebFacts)).Components[0].Pod.Containers[0].Image.Tag.Value);
    }

    [Fact]
    public void A_pull_policy_is_written_as_kubernetes_writes_it() =>
        Assert.Equal("Never", Resolve(new Image { PullPolicy = ImagePullPolicy.Never }, new GenerationOptions()).PullPolicy.Value);

    private static ResolvedImage Resolve(Image? image, GenerationOptions options) =>
        Build.Clean(Build.Product(new WebComponent("storefront", Build.Web) { Image = image }), Build.Of(Build.WebFacts) with { Options = options })
            .Components[0].Pod.Containers[0].Image;
}
