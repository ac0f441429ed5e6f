using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve;

public sealed class ImageAloneTests
{
    private static ResolvedComponent Cache(BuildFacts facts) => Build.Clean(
        Build.Product(new WebComponent("cache", new Image("redis") { Tag = "7.4.2" }) { Ports = [new("redis", 6379)], Security = new() { RunAsUser = 999 } }),
        facts).Components[0];

    [Fact]
    public void An_image_of_others_is_not_moved_to_the_products_registry_or_tag()
    {
        var facts = Build.Of([]) with { Options = new GenerationOptions { ImageRegistry = "registry.example.com", ImageTag = "1.4.0" } };

        Assert.Equal("redis:7.4.2", Cache(facts).Pod.Containers[0].Image.Reference.Value);
    }

    [Fact]
    public void Its_tag_is_the_version_that_the_component_bears() =>
        Assert.Contains(Cache(Build.Of([])).WorkloadLabels, l => l is { Key: "app.kubernetes.io/version", Value: "7.4.2" });

    [Fact]
    public void It_is_told_nothing_that_only_dotnet_understands() => Assert.Empty(Cache(Build.Of([])).Pod.Containers[0].Environment);

    [Fact]
    public void Its_group_has_the_number_of_its_user()
    {
        var security = Cache(Build.Of([])).Pod.Security;

        Assert.Equal((999, 999, 999), (security.RunAsUser.Value, security.RunAsGroup.Value, security.FileSystemGroup.Value));
    }

    [Fact]
    public void No_Dockerfile_is_written_for_it() => Assert.Null(Cache(Build.Of([])).Project);
}
