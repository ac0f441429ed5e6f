using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve.Checks;

public sealed class ImageContentCheckTests
{
    [Theory]
    [InlineData("")]
    [InlineData("-y")]
    [InlineData("fontconfig --force")]
    [InlineData("fontconfig; rm -rf /")]
    [InlineData("fontconfig=")]
    [InlineData("fontconfig=1 2")]
    public void A_package_is_one_word_of_the_package_manager(string package)
    {
        var image = new Image { Packages = [package] };

        Found.At("MG1130", image, "Packages", Findings(image));
    }

    [Theory]
    [InlineData("libstdc++6")]
    [InlineData("libc6:amd64=2.36-9+deb12u10")]
    public void A_package_may_name_its_architecture_and_version(string package) => Assert.Empty(Findings(new Image { Packages = [package] }));

    [Theory]
    [InlineData(ImageBase.Chiseled)]
    [InlineData(ImageBase.ChiseledExtra)]
    public void A_chiseled_image_installs_nothing(ImageBase chosen)
    {
        var image = new Image { Base = chosen, Packages = ["fontconfig"] };

        Found.At("MG1131", image, "Packages", Findings(image));
    }

    [Fact]
    public void Data_that_a_chiseled_image_lacks_cannot_be_added()
    {
        var cultures = new Image { Base = ImageBase.Chiseled, Cultures = true };
        var zones = new Image { Base = ImageBase.Chiseled, TimeZones = true };

        Found.At("MG1132", cultures, "Cultures", Findings(cultures));
        Found.At("MG1132", zones, "TimeZones", Findings(zones));
        Assert.Empty(Findings(new Image { Base = ImageBase.ChiseledExtra, Cultures = true, TimeZones = true }));
    }

    [Fact]
    public void A_file_must_be_there()
    {
        var file = new ImageFile("missing.json", "/app/data.json");
        var image = new Image { Certificates = ["missing.crt"] };

        Found.At("MG1133", file, "", Findings(new Image { Files = [file] }));
        Found.At("MG1133", image, "Certificates", Findings(image));
    }

    [Fact]
    public void A_file_is_looked_for_in_the_folder_of_its_project()
    {
        var asked = new List<string>();
        var product = Build.Product(new WebComponent("storefront", Build.Web) { Image = new Image { Files = [new ImageFile("../data", "/app/data")] } });

        Build.Findings(product, Build.Of(Build.WebFacts) with { Exists = path => { asked.Add(path); return true; } });

        Assert.Equal(["/src/data"], asked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("data.json")]
    [InlineData("/")]
    [InlineData("/app/../etc/passwd")]
    public void A_file_has_a_place_of_its_own_in_the_image(string target)
    {
        var file = new ImageFile("data.json", target);

        Found.At("MG1134", file, "", Findings(new Image { Files = [file] }));
    }

    [Theory]
    [InlineData(".env")]
    [InlineData("settings/.env.production")]
    [InlineData("secrets.json")]
    [InlineData("tls/server.key")]
    [InlineData("tls/server.pem")]
    [InlineData("tls/server.pfx")]
    [InlineData(".aws/config")]
    public void A_secret_is_no_file_of_an_image(string source)
    {
        var file = new ImageFile(source, "/app/data");

        Found.At("MG1135", file, "", Findings(new Image { Files = [file] }));
    }

    [Fact]
    public void A_certificate_may_be_in_a_file_that_could_hold_a_key_but_not_be_one()
    {
        var image = new Image { Certificates = ["root.key"] };

        Assert.Empty(Findings(new Image { Certificates = ["root.pem"] }));
        Found.At("MG1135", image, "Certificates", Findings(image));
    }

    [Fact]
    public void What_the_SDK_makes_has_no_Dockerfile_to_put_things_in()
    {
        var image = new Image { Build = ImageBuild.Sdk, SdkDigest = Digest, CacheMounts = false, Packages = ["a"], Files = [new ImageFile("a", "/a")], Certificates = ["a.crt"] };

        Assert.Equal(
            ["CacheMounts", "Certificates", "Files", "Packages", "SdkDigest"],
            Findings(image).Where(f => f.Code == "MG1136").Select(f => f.Location.Member).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_not_built_here_has_each_mistake_reported_once()
    {
        var image = new Image("redis") { Tag = "8.2.1", Base = ImageBase.Alpine, Packages = ["a"] };
        var component = new WorkerComponent("cache", image) { Security = new() { RunAsUser = 999 } };

        Assert.Equal([("MG1202", "Base"), ("MG1202", "Packages")], Build.Findings(component).Where(f => f.Severity == Severity.Error).Select(f => (f.Code, f.Location.Member)));
    }

    [Fact]
    public void What_was_published_before_needs_no_SDK()
    {
        var image = new Image { Build = ImageBuild.Published, SdkDigest = Digest };

        Found.At("MG1136", image, "SdkDigest", Findings(image));
    }

    [Fact]
    public void Two_files_do_not_share_a_place()
    {
        var second = new ImageFile("b", "/data/");

        Found.At("MG1137", second, "", Findings(new Image { Files = [new ImageFile("a", "/data"), second] }));
    }

    [Theory]
    [InlineData("/src/Shop.Web/", "")]
    [InlineData("/src", "")]
    [InlineData("/", "")]
    [InlineData("/src/Shop", "MG1138")]
    public void The_folder_to_build_from_holds_the_project(string context, string code)
    {
        var component = new WebComponent("storefront", Build.Web);
        var facts = Build.Of(Build.WebFacts) with { Options = new GenerationOptions { ImageContext = context } };

        Assert.Equal(code, string.Join(' ', Build.Findings(Build.Product(component), facts).Select(f => f.Code)));
    }

    [Fact]
    public void A_content_file_with_a_secrets_name_is_told_of()
    {
        var component = new WebComponent("storefront", Build.Web);
        var facts = Build.Of(Build.WebFacts with { KeptOut = ["/src/Shop.Web/dev.pfx", "/src/Shop.Web/wwwroot/bin/map.js"] });

        Found.At("MG1139", component, "", Build.Findings(Build.Product(component), facts));
    }

    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static IReadOnlyList<Diagnostic> Findings(Image image)
    {
        var facts = Build.Of(Build.WebFacts with { InvariantGlobalization = true }) with { Exists = path => !path.Contains("missing", StringComparison.Ordinal) };
        return Build.Findings(Build.Product(new WebComponent("storefront", Build.Web) { Image = image }), facts);
    }
}
