namespace ManifestGen.Tests.Resolve.Checks;

public sealed class ImageCheckTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Fact]
    public void A_digest_stands_without_a_tag()
    {
        var image = new Image { Tag = "1.0", Digest = Digest };

        Found.At("MG1020", image, "Digest", Findings(image));
    }

    [Fact]
    public void The_tag_latest_is_refused()
    {
        var image = new Image { Tag = "latest" };

        Found.At("MG1021", image, "Tag", Findings(image));
    }

    [Fact]
    public void The_tag_latest_is_refused_from_the_build_too()
    {
        var component = new WebComponent("storefront", Build.Web);
        var facts = Build.Of(Build.WebFacts);

        Found.At("MG1021", component, "", Build.Findings(Build.Product(component), facts with { Options = facts.Options with { ImageTag = "latest" } }));
    }

    [Fact]
    public void A_project_without_a_version_gives_no_tag()
    {
        var component = new WebComponent("storefront", Build.Web);

        Found.At("MG1023", component, "", Build.Findings(Build.Product(component), Build.Of(Build.WebFacts with { Version = "" })));
    }

    [Theory]
    [InlineData("Shop/Web")]
    [InlineData("shop//web")]
    [InlineData("shop/web:1.0")]
    [InlineData("shop/-web")]
    [InlineData("shop/we___b")]
    [InlineData("shop/we..b")]
    [InlineData("shop/we.-b")]
    [InlineData("")]
    public void A_repository_has_the_form_that_registries_take(string repository)
    {
        var image = new Image(repository);

        Found.At("MG1022", image, "", Findings(image));
    }

    [Theory]
    [InlineData("shop/web")]
    [InlineData("shop/web-front_end.v2/a--b__c")]
    public void A_repository_may_have_separators_between_words(string repository) => Assert.Empty(Findings(new Image(repository)));

    [Theory]
    [InlineData("https://registry.example.com")]
    [InlineData("registry.example.com:0")]
    [InlineData("registry.example.com:port")]
    [InlineData("-registry")]
    [InlineData("ghcr.io/Acme")]
    public void A_registry_is_a_host_with_a_port_and_a_path(string registry)
    {
        var image = new Image { Registry = registry };

        Found.At("MG1022", image, "Registry", Findings(image));
    }

    [Theory]
    [InlineData("1.0+sha")]
    [InlineData(".1")]
    [InlineData("")]
    public void A_tag_has_the_form_that_registries_take(string tag)
    {
        var image = new Image { Tag = tag };

        var found = Assert.Single(Findings(image));

        Assert.Equal(tag.Length == 0 ? "MG1023" : "MG1022", found.Code);
        Assert.Equal((image.Location.Line, "Tag"), (found.Location.Line, found.Location.Member));
    }

    [Theory]
    [InlineData("sha256:abc")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public void A_digest_is_of_sha256(string digest)
    {
        var image = new Image { Digest = digest };

        Found.At("MG1022", image, "Digest", Findings(image));
    }

    [Fact]
    public void The_name_of_a_pull_secret_is_that_of_a_resource()
    {
        var image = new Image { PullSecrets = ["Registry"] };

        Found.At("MG1045", image, "PullSecrets", Findings(image));
    }

    [Fact]
    public void A_base_digest_is_of_sha256()
    {
        var image = new Image { BaseDigest = "sha256:abc" };

        Found.At("MG1125", image, "BaseDigest", Findings(image));
    }

    [Theory]
    [InlineData(ImageBase.Alpine)]
    [InlineData(ImageBase.Chiseled)]
    public void A_base_without_cultures_is_for_a_project_without_cultures(ImageBase chosen)
    {
        var image = new Image { Base = chosen };
        var product = Build.Product(new WebComponent("storefront", Build.Web) { Image = image });

        Found.At("MG1126", image, "Base", Findings(image));
        Assert.Empty(Build.Findings(product, Build.Of(Build.WebFacts with { InvariantGlobalization = true })));
    }

    [Theory]
    [InlineData(ImageBase.Alpine, "linux-x64", "MG1127")]
    [InlineData(ImageBase.ChiseledExtra, "linux-musl-x64", "MG1127")]
    [InlineData(ImageBase.Alpine, "linux-musl-x64", "")]
    [InlineData(ImageBase.ChiseledExtra, "linux-x64", "")]
    [InlineData(ImageBase.Project, "linux-musl-x64", "")]
    public void A_base_has_the_C_library_that_the_project_is_published_for(ImageBase chosen, string runtime, string code)
    {
        var image = new Image { Base = chosen };
        var facts = Build.WebFacts with { RuntimeIdentifier = runtime, InvariantGlobalization = true };

        var found = Build.Findings(Build.Product(new WebComponent("storefront", Build.Web) { Image = image }), Build.Of(facts));

        Assert.Equal(code, string.Join(' ', found.Select(f => f.Code)));
    }

    private static IReadOnlyList<Engine.Diagnostics.Diagnostic> Findings(Image image) =>
        Build.Findings(new WebComponent("storefront", Build.Web) { Image = image });
}
