using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Processes;

namespace ManifestGen.RehearsalTests.Processes;

public sealed class ProcessEnvironmentTests
{
    private static readonly PodIdentity Identity = new("web", "web-3", 1, 2);

    [Fact]
    public void The_port_of_the_manifests_is_opened_on_the_Pods_address_alone()
    {
        using var address = PodAddress.Take([18080]);

        var set = Of(address, new EnvironmentEntry("ASPNETCORE_HTTP_PORTS", "18080"));

        Assert.Equal($"http://{address[18080]}", set["ASPNETCORE_URLS"]);
        Assert.DoesNotContain("ASPNETCORE_HTTP_PORTS", set);
    }

    [Fact]
    public void Endpoints_of_Kestrels_configuration_are_opened_there_too()
    {
        using var address = PodAddress.Take([18081]);

        var set = Of(address, new EnvironmentEntry("Kestrel__Endpoints__Grpc__Url", "http://*:18081"));

        Assert.Equal($"http://{address[18081]}", set["Kestrel__Endpoints__Grpc__Url"]);
    }

    [Fact]
    public void Nothing_of_this_shell_is_inherited_but_the_search_path()
    {
        using var address = PodAddress.Take([]);

        var set = Of(address);

        Assert.Equal(
            ["DOTNET_EnableDiagnostics", "DOTNET_NOLOGO", "DOTNET_ROOT", "DOTNET_RUNNING_IN_CONTAINER", "HOME", "HOSTNAME", "PATH", "TMPDIR"],
            set.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Fields_of_the_Pod_are_its_own()
    {
        using var address = PodAddress.Take([]);

        var set = Of(address,
            new EnvironmentEntry("NAME", "metadata.name", IsPodField: true),
            new EnvironmentEntry("NODE", "spec.nodeName", IsPodField: true),
            new EnvironmentEntry("IP", "status.podIP", IsPodField: true),
            new EnvironmentEntry("APP", "metadata.labels['app']", IsPodField: true));

        Assert.Equal(("web-3", "node-2", address.Address.ToString(), "shop"), (set["NAME"], set["NODE"], set["IP"], set["APP"]));
    }

    [Theory]
    [InlineData("http://catalog", "http://127.0.0.1:5001")]
    [InlineData("http://catalog/items", "http://127.0.0.1:5001/items")]
    [InlineData("http://catalog:80/items?x=1", "http://127.0.0.1:5001/items?x=1")]
    [InlineData("http://catalogue", "http://catalogue")]
    [InlineData("catalog", "catalog")]
    public void Addresses_of_the_products_Services_lead_to_this_machine(string value, string local)
    {
        using var address = PodAddress.Take([]);

        Assert.Equal(local, Of(address, new EnvironmentEntry("CATALOG", value))["CATALOG"]);
    }

    [Theory]
    [InlineData("$(A)-$(B)", "1-2")]
    [InlineData("$(UNKNOWN)", "$(UNKNOWN)")]
    [InlineData("$$(A)", "$(A)")]
    public void Earlier_variables_are_put_in(string text, string expanded) =>
        Assert.Equal(expanded, ProcessVariables.Expand(text, new Dictionary<string, string> { ["A"] = "1", ["B"] = "2" }));

    [Fact]
    public void Two_Pods_have_the_same_port_at_addresses_of_their_own()
    {
        using var one = PodAddress.Take([18082]);
        using var other = PodAddress.Take([18082]);

        Assert.NotEqual(one.Address, other.Address);
        Assert.Equal((18082, 18082), (one[18082].Port, other[18082].Port));
    }

    private static IReadOnlyDictionary<string, string> Of(PodAddress address, params EnvironmentEntry[] entries)
    {
        var plan = new ComponentPlan
        {
            Name = "web",
            Containers = [new() { Name = "web", Environment = entries, Program = new ProgramPlan("/usr/bin/dotnet", [], Path.GetTempPath()) }],
            Labels = new Dictionary<string, string> { ["app"] = "shop" },
        };
        var hosts = new Dictionary<string, string> { ["catalog:80"] = "127.0.0.1:5001", ["catalog"] = "127.0.0.1:5001" };
        return new ProcessEnvironment(plan, hosts).Of(plan.Main, Identity, address, "/tmp/web-3", new Dictionary<string, string>()).All;
    }
}
