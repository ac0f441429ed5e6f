using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve;
using ManifestGen.Tests.Resolve.Checks;

namespace ManifestGen.Tests.Resolve;

/// <summary>What components may do at the API server.</summary>
public sealed class PermissionTests
{
    private static readonly ApiRule ReadPods = new(ApiVerbs.Read, [ApiKind.Pods]);

    [Fact]
    public void A_component_may_do_nothing_by_default()
    {
        var component = Build.Clean(new WorkerComponent("orders", Build.Worker));

        Assert.Empty(component.Permissions);
        Assert.False(component.Pod.MountToken.Value);
    }

    [Fact]
    public void What_may_do_something_gets_the_token_of_its_account()
    {
        var component = Clean(ReadPods);

        Assert.Equal((true, OriginKind.Derived), (component.Pod.MountToken.Value, component.Pod.MountToken.Origin.Kind));
        Assert.True(component.ServiceAccount?.MountToken.Value);
    }

    [Fact]
    public void A_token_that_is_said_not_to_be_there_is_not()
    {
        var product = Of(new("orders", Build.Worker) { Permissions = [ReadPods], ServiceAccount = new() { MountToken = false } });

        Assert.False(Build.Clean(product, Build.Of(Build.WorkerFacts)).Components[0].Pod.MountToken.Value);
    }

    [Fact]
    public void A_rule_is_of_one_group()
    {
        var component = Clean(new(ApiVerbs.Read, [ApiKind.Pods, ApiKind.Deployments, ApiKind.Services]));

        Assert.Equal([" pods services", "apps deployments"], component.Permissions.Select(p => $"{p.Group} {string.Join(' ', p.Resources)}"));
    }

    [Theory]
    [InlineData(ApiVerbs.Read, "get list watch")]
    [InlineData(ApiVerbs.Write, "create update patch delete")]
    [InlineData(ApiVerbs.DeleteCollection | ApiVerbs.Get, "get deletecollection")]
    public void Verbs_are_in_the_order_in_which_they_are_known(ApiVerbs verbs, string text) =>
        Assert.Equal(text, string.Join(' ', Clean(new(verbs, [ApiKind.Pods])).Permissions[0].Verbs));

    [Fact]
    public void An_account_is_found_by_its_namespace() =>
        Found.At("MG1357", ReadPods, "", Build.Findings(new WorkerComponent("orders", Build.Worker) { Permissions = [ReadPods] }));

    [Fact]
    public void Something_may_be_done()
    {
        var nothing = new ApiRule(ApiVerbs.None, [ApiKind.Pods]);

        Found.At("MG1358", nothing, "", Findings(nothing));
    }

    [Fact]
    public void It_may_be_done_to_something() => Found.Codes(Findings(new(ApiVerbs.Get, [])), "MG1358");

    [Theory]
    [InlineData("*", "")]
    [InlineData("Pods", "")]
    [InlineData("pods/log/tail", "")]
    [InlineData("", "apps")]
    [InlineData("nodes", "")]
    [InlineData("orders", "Shop")]
    [InlineData("orders", "*")]
    public void A_kind_is_one_of_the_namespace_by_its_plural(string name, string group) => Found.Codes(Findings(new(ApiVerbs.Get, [new(name, group)])), "MG1358");

    [Theory]
    [InlineData(ApiVerbs.Create)]
    [InlineData(ApiVerbs.DeleteCollection)]
    public void What_names_nothing_is_not_granted_by_name(ApiVerbs verbs)
    {
        var rule = ReadPods with { Verbs = verbs, Names = ["orders"] };

        Found.At("MG1359", rule, "Names", Findings(rule));
    }

    [Fact]
    public void A_part_is_made_at_the_address_of_its_whole() =>
        Assert.Empty(Findings(new(ApiVerbs.Create, [new("pods/exec")]) { Names = ["orders-0"] }));

    [Fact]
    public void Explain_shows_what_it_may_do() =>
        Assert.Contains("orders.permissions[pods]=get list watch", Build.Clean(Product(ReadPods), Build.Of(Build.WorkerFacts)).Explain().Select(r => $"{r.Path}={r.Value}"));

    private static ResolvedComponent Clean(ApiRule rule) => Build.Clean(Product(rule), Build.Of(Build.WorkerFacts)).Components[0];

    private static IReadOnlyList<Diagnostic> Findings(ApiRule rule) => Build.Findings(Product(rule), Build.Of(Build.WorkerFacts));

    private static Product Product(ApiRule rule) => Of(new WorkerComponent("orders", Build.Worker) { Permissions = [rule] });

    private static Product Of(WorkerComponent component) => Build.Product(component) with { Namespace = new("shop") };
}
