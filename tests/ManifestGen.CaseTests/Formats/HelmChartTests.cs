using System.Text.RegularExpressions;
using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Formats;
using ManifestGen.Engine.Generation;

namespace ManifestGen.CaseTests.Formats;

/// <summary>What Helm makes of the chart, and what users can change in it.</summary>
public sealed partial class HelmChartTests : IDisposable
{
    private readonly WrittenProduct _shop = new(EnvironmentShop.Generate(EnvironmentShop.Names), OutputFormat.Helm);

    public static TheoryData<string> Environments => [.. EnvironmentShop.Names];

    private string Chart => _shop.PathOf("helm");

    [Fact]
    public void The_defaults_are_those_of_the_first_environment() =>
        ResourceSet.AssertSame(_shop.Plain("development"), ResourceSet.Of(RealTool.Helm.Run("template", "shop", Chart)));

    [Theory]
    [MemberData(nameof(Environments))]
    public void The_values_of_an_environment_make_its_resources(string environment) =>
        ResourceSet.AssertSame(_shop.Plain(environment), ResourceSet.Of(RealTool.Helm.Run("template", "shop", Chart, "--values", ValuesOf(environment))));

    [Theory]
    [MemberData(nameof(Environments))]
    public void Lint_finds_nothing(string environment) =>
        Assert.Contains("1 chart(s) linted, 0 chart(s) failed", RealTool.Helm.Run("lint", "--strict", Chart, "--values", ValuesOf(environment)), StringComparison.Ordinal);

    [Theory]
    [InlineData("storefront.image.tag=2.0.0", "registry.example.com/shop/storefront:1.4.0", "registry.example.com/shop/storefront:2.0.0")]
    [InlineData("storefront.image.registry=ghcr.io", "registry.example.com/shop/storefront:1.4.0", "ghcr.io/shop/storefront:1.4.0")]
    [InlineData("storefront.image.repository=shop/front", "registry.example.com/shop/storefront:1.4.0", "registry.example.com/shop/front:1.4.0")]
    [InlineData("orderWorker.replicas=9", "\"replicas\":6", "\"replicas\":9")]
    [InlineData("storefront.autoscaling.minReplicas=4", "\"minReplicas\":3", "\"minReplicas\":4")]
    [InlineData("storefront.autoscaling.maxReplicas=1000000", "\"maxReplicas\":30", "\"maxReplicas\":1000000")]
    [InlineData("storefront.resources.requests.cpu=2", "\"cpu\":\"500m\"", "\"cpu\":\"2\"")]
    [InlineData("storefront.resources.limits.memory=3Gi", "\"memory\":\"2Gi\"", "\"memory\":\"3Gi\"")]
    [InlineData("storefront.environment.Cdn__Host=a: {{ b }}", "\"value\":\"cdn.example.com\"", "\"value\":\"a: {{ b }}\"")]
    [InlineData("storefront.hosts[0]=store.example.org", "shop.example.com", "store.example.org")]
    public void A_value_changes_its_field_and_no_other(string value, string from, string to)
    {
        var expected = _shop.Plain("production");
        foreach (var key in expected.Keys.Where(k => expected[k].Contains(from, StringComparison.Ordinal)).ToList())
            expected[key] = expected[key].Replace(from, to, StringComparison.Ordinal);

        var option = value.Contains("environment.", StringComparison.Ordinal) ? "--set-string" : "--set";
        var rendered = RealTool.Helm.Run("template", "shop", Chart, "--values", ValuesOf("production"), option, value);

        ResourceSet.AssertSame(expected, ResourceSet.Of(rendered));
    }

    [Fact]
    public void An_environment_with_one_component_shares_the_templates_of_those_with_several()
    {
        using var shop = new WrittenProduct(EnvironmentShop.GenerateWithout("order-worker", EnvironmentShop.Names), OutputFormat.Helm);

        Assert.DoesNotContain("helm/templates/deployment.yaml", shop.Files);
        ResourceSet.AssertSame(shop.Plain("development"), ResourceSet.Of(RealTool.Helm.Run("template", "shop", shop.PathOf("helm"))));
    }

    [Fact]
    public void A_digest_takes_the_place_of_the_tag()
    {
        var digest = $"sha256:{new string('a', 64)}";

        var rendered = RealTool.Helm.Run("template", "shop", Chart, "--set", $"storefront.image.digest={digest}");

        Assert.Contains($"image: \"registry.example.com/shop/storefront@{digest}\"", rendered, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("storefront.replica=2", "replica")]
    [InlineData("storefrnt.replicas=2", "storefrnt")]
    [InlineData("storefront.replicas=two", "storefront.replicas|storefront/replicas")]
    [InlineData("storefront.replicas=-1", "storefront.replicas|storefront/replicas")]
    [InlineData("storefront.resources.requests.cpu=much", "cpu")]
    [InlineData("storefront.environment.Cache__Size=5", "Cache__Size")]
    [InlineData("storefront.image.tag=a b", "tag")]
    [InlineData("environment=prodction", "environment")]
    [InlineData("storefront.autoscaling.maxReplicas=0", "maxReplicas")]
    [InlineData("storefront.autoscaling.minReplicas=0", "minReplicas")]
    [InlineData("storefront.autoscaling.minReplicas=31", "minReplicas, 31, is more than maxReplicas, 30")]
    public void A_misspelt_name_or_a_value_of_the_wrong_type_is_refused(string value, string named)
    {
        var (exitCode, _, error) = RealTool.Helm.TryRun("template", "shop", Chart, "--values", ValuesOf("production"), "--set", value);

        Assert.NotEqual(0, exitCode);
        Assert.Matches(new Regex(named), error);
    }

    [Fact]
    public void Variables_that_follow_from_the_definition_are_no_values() =>
        Assert.DoesNotContain("ASPNETCORE_HTTP_PORTS", _shop.Read("helm/values.yaml"), StringComparison.Ordinal);

    [Fact]
    public void The_version_of_the_product_is_that_of_the_chart()
    {
        Assert.Contains("\nversion: \"1.4.0\"\n", _shop.Read("helm/Chart.yaml"), StringComparison.Ordinal);
        Assert.Contains("\nappVersion: \"1.4.0\"\n", _shop.Read("helm/Chart.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_notes_say_how_to_reach_what_was_installed()
    {
        var installed = RealTool.Helm.Run("install", "shop", Chart, "--dry-run=client", "--namespace", "store", "--values", ValuesOf("production"));

        Assert.Contains("kubectl port-forward --namespace store service/storefront 8080:80", installed, StringComparison.Ordinal);
        Assert.Contains("storefront answers at shop.example.com.", installed, StringComparison.Ordinal);
    }

    [Fact]
    public void What_others_made_has_no_say_in_the_version_of_the_chart()
    {
        var proxy = new WorkerComponent("proxy", new Image("registry.example.com/proxy") { Tag = "8.2.1-alpine" }) { Security = new() { RunAsUser = 10001 }, Resources = new(Cpu.Millicores(50), Memory.Mebibytes(64)) };
        using var shop = new WrittenProduct([Generate(proxy)], OutputFormat.Helm);

        Assert.Contains("\nversion: \"1.4.0\"\nappVersion: \"1.4.0\"\n", shop.Read("helm/Chart.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_Job_is_another_one_with_other_values()
    {
        using var shop = new WrittenProduct([Generate(Import)], OutputFormat.Helm);
        var chart = shop.PathOf("helm");

        var asWritten = JobsOf(RealTool.Helm.Run("template", "shop", chart));
        var released = JobsOf(RealTool.Helm.Run("template", "shop", chart, "--set", "import.image.tag=2.0.0"));
        var again = JobsOf(RealTool.Helm.Run("template", "shop", chart, "--set", "import.image.tag=2.0.0"));

        Assert.Equal(JobsOf([.. shop.Plain().Values]), asWritten);
        Assert.NotEqual(asWritten, released);
        Assert.Equal(released, again);
    }

    [Fact]
    public void A_hook_keeps_its_name_as_Helm_makes_it_anew()
    {
        using var shop = new WrittenProduct([Generate(Import with { Timing = JobTiming.BeforeRelease })], OutputFormat.Helm);

        var released = JobsOf(RealTool.Helm.Run("template", "shop", shop.PathOf("helm"), "--set", "import.image.tag=2.0.0"));

        Assert.Equal(JobsOf([.. shop.Plain().Values]), released);
    }

    [Fact]
    public void A_Job_is_called_in_every_environment_as_in_its_plain_files()
    {
        // One variable of the first environment alone stays among the values of the other, as Helm merges them.
        var tracing = Import with { Environment = [new("Filter", "a <b> & \"c\" \u2028 \t ☕"), new("Trace", "on")] };
        using var shop = new WrittenProduct([Generate(tracing, "staging"), Generate(Import, "production")], OutputFormat.Helm);

        var production = JobsOf(RealTool.Helm.Run("template", "shop", shop.PathOf("helm"), "--values", shop.PathOf("helm/values-production.yaml")));

        Assert.Equal(JobsOf([.. shop.Plain("staging").Values]), JobsOf(RealTool.Helm.Run("template", "shop", shop.PathOf("helm"))));
        Assert.Equal(JobsOf([.. shop.Plain("production").Values]), production);
    }

    public void Dispose() => _shop.Dispose();

    private static JobComponent Import => new("import", Projects.Shop_Worker) { Environment = [new("Filter", "none")] };

    private static string[] JobsOf(params string[] texts) => [.. texts.SelectMany(t => JobNames().Matches(t)).Select(m => m.Value)];

    [GeneratedRegex("import-[0-9a-f]{8}")]
    private static partial Regex JobNames();

    private static GenerationResult Generate(Component component, string environment = "")
    {
        var facts = UsualFacts.For("");
        var product = new Product("shop") { Components = [component, new WorkerComponent("orders", Projects.Shop_Worker)] };
        facts = facts with { Projects = [.. facts.Projects.Where(p => p.Name == Projects.Shop_Worker.Name)], Options = facts.Options with { Environment = environment } };
        var result = Generator.Generate(product, facts, cancellation: TestContext.Current.CancellationToken);
        Assert.False(result.HasErrors, string.Join('\n', result.Diagnostics.Select(d => $"{d.Code} {d.Message}")));
        return result;
    }

    private string ValuesOf(string environment) => Path.Combine(Chart, $"values-{environment}.yaml");
}
