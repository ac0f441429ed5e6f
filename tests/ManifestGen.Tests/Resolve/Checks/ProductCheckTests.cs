using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Tests.Resolve.Checks;

public sealed class ProductCheckTests
{
    [Theory]
    [InlineData("Shop")]
    [InlineData("shop.eu")]
    [InlineData("-shop")]
    [InlineData("")]
    [InlineData("가게")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234")]
    public void A_product_name_is_a_dns_label(string name)
    {
        var product = new Product(name) { Components = [new WebComponent("storefront", Build.Web)] };

        var found = Build.Findings(product, Build.Of(Build.WebFacts));

        Assert.Contains(found, d => d.Code == "MG1001" && d.Location.Line == product.Location.Line);
    }

    [Theory]
    [InlineData("Storefront")]
    [InlineData("1storefront")]
    [InlineData("store_front")]
    [InlineData("storefront-")]
    [InlineData("")]
    [InlineData("상점")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234")]
    public void A_component_name_is_one_that_a_service_may_bear(string name)
    {
        var component = new WebComponent(name, Build.Web);

        Found.At("MG1002", component, "", Build.Findings(component));
    }

    [Fact]
    public void A_name_of_63_characters_is_right() =>
        Build.Clean(new WebComponent("a23456789012345678901234567890123456789012345678901234567890123", Build.Web));

    [Fact]
    public void Two_components_do_not_share_a_name()
    {
        var second = new WorkerComponent("storefront", Build.Worker);
        var product = Build.Product(new WebComponent("storefront", Build.Web), second);

        Found.At("MG1003", second, "", Build.Findings(product, Build.Of(Build.WebFacts, Build.WorkerFacts)));
    }

    [Fact]
    public void A_product_has_a_component()
    {
        var product = Build.Product();

        Found.At("MG1004", product, "Components", Build.Findings(product, Build.Of(Build.LibraryFacts)));
    }

    [Fact]
    public void An_environment_that_the_product_does_not_know_is_named_with_those_it_knows()
    {
        var product = Build.Product(new WebComponent("storefront", Build.Web)) with { Environments = ["minikube", "production"] };
        var facts = Build.Of(Build.WebFacts);

        var found = Build.Findings(product, facts with { Options = facts.Options with { Environment = "prodution" } });

        Assert.Contains("minikube, production", Found.At("MG1009", product, "Environments", found).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("production")]
    [InlineData("Production")]
    public void The_environments_of_a_product_and_none_at_all_are_right(string environment)
    {
        var product = Build.Product(new WebComponent("storefront", Build.Web)) with { Environments = ["minikube", "production"] };
        var facts = Build.Of(Build.WebFacts);

        Assert.Empty(Build.Findings(product, facts with { Options = facts.Options with { Environment = environment } }));
    }

    [Theory]
    [InlineData("1.0 beta")]
    [InlineData("1.0.")]
    [InlineData("+sha")]
    public void A_version_can_be_a_label(string version)
    {
        var product = Build.Product(new WebComponent("storefront", Build.Web)) with { Version = version };

        Assert.Contains(Build.Findings(product, Build.Of(Build.WebFacts)), d => d.Code == "MG1013" && d.Location.Member == "Version");
    }

    [Fact]
    public void A_component_runs_a_project_that_the_build_knows()
    {
        var component = new WebComponent("storefront", new Project("Shop.Api"));

        var found = Build.Findings(Build.Product(component), Build.Of(Build.WebFacts)).Where(d => d.Severity == Severity.Error);

        Assert.Contains("Shop.Web", Found.At("MG1005", component, "", [.. found]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_does_not_run_a_library()
    {
        var component = new WorkerComponent("data", new Project("Shop.Data"));

        Found.At("MG1011", component, "", Build.Findings(Build.Product(component), Build.Of(Build.LibraryFacts)));
    }

    [Fact]
    public void A_listed_project_that_nothing_runs_is_worth_a_word()
    {
        var product = Build.Product(new WebComponent("storefront", Build.Web));

        var found = Found.At("MG1007", product, "Components", Build.Findings(product, Build.Of(Build.WebFacts, Build.WorkerFacts, Build.LibraryFacts)));

        Assert.Equal(Severity.Info, found.Severity);
    }

    [Fact]
    public void Every_mistake_is_reported_at_once()
    {
        var product = new Product("Shop")
        {
            Components =
            [
                new WebComponent("Storefront", Build.Web) { Replicas = -1, Ports = [new("http", 0)] },
                new WebComponent("admin", Build.Web) { Shutdown = new() { HostTimeout = TimeSpan.FromMilliseconds(500) } },
            ],
        };

        Found.Codes(Build.Findings(product, Build.Of(Build.WebFacts)), "MG1001", "MG1002", "MG1010", "MG1010", "MG1012");
    }
}
