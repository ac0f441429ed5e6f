using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve;

public sealed class ExplainTests
{
    [Fact]
    public void Each_value_says_where_it_came_from()
    {
        var resources = new ContainerResources(Cpu.Millicores(500), Memory.Mebibytes(256));
        var rows = Rows(new WebComponent("storefront", Build.Web) { Resources = resources });

        Assert.Equal(("500m", "definition", resources.Location.Line), Row(rows, "storefront.resources.requests.cpu"));
        Assert.Equal(("512Mi", "derived: memory request", resources.Location.Line), Row(rows, "storefront.resources.limits.memory"));
        Assert.Equal(("1.4.0", "project: Version", 0), Row(rows, "storefront.image.tag"));
        Assert.Equal(("5", "default", 0), Row(rows, "storefront.autoscaler.maxReplicas"));
        Assert.Equal(("8080", "derived: ports", 0), Row(rows, "storefront.env[ASPNETCORE_HTTP_PORTS]"));
    }

    [Fact]
    public void A_property_without_a_line_of_its_own_is_named()
    {
        var component = new WebComponent("storefront", Build.Web) { Replicas = 3 };

        var row = Assert.Single(Rows(component), r => r.Path == "storefront.replicas");

        Assert.Equal((component.Location.Line, "Replicas"), (row.Place.Line, row.Place.Member));
    }

    [Fact]
    public void A_property_that_was_left_at_its_default_is_the_default()
    {
        var rows = Rows(new WebComponent("storefront", Build.Web) { Image = new("acme/web"), Ports = [new("http", 5000)], Rollout = new() { MaxSurge = 1 } });

        Assert.Equal("definition", Row(rows, "storefront.image.repository").From);
        Assert.Equal("default", Row(rows, "storefront.image.pullPolicy").From);
        Assert.Equal("definition", Row(rows, "storefront.strategy.maxSurge").From);
        Assert.Equal("default", Row(rows, "storefront.strategy").From);
    }

    [Fact]
    public void A_secret_is_shown_as_the_reference_that_it_is() =>
        Assert.Equal("secret shop-db[connection]", Row(Rows(new WebComponent("storefront", Build.Web)
        {
            Environment = [new("ConnectionStrings__Shop", new SecretKey("shop-db", "connection"))],
        }), "storefront.env[ConnectionStrings__Shop]").Value);

    [Fact]
    public void A_path_is_there_once_but_for_lists()
    {
        var rows = Rows(new WebComponent("storefront", Build.Web) { Health = Health.Http("/ready", "/live") });

        Assert.Empty(rows.GroupBy(r => r.Path).Where(g => g.Count() > 1 && !g.Key.EndsWith(".policies", StringComparison.Ordinal)).Select(g => g.Key));
    }

    private static IReadOnlyList<ExplainRow> Rows(WebComponent component) => Build.Clean(Build.Product(component), Build.Of(Build.WebFacts)).Explain();

    private static (string Value, string From, int Line) Row(IReadOnlyList<ExplainRow> rows, string path)
    {
        var row = Assert.Single(rows, r => r.Path == path);
        return (row.Value, row.From, row.Place.Line);
    }
}
