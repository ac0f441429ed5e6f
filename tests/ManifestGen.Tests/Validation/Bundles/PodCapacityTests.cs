using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Tests.Validation.Bundles;

public sealed class PodCapacityTests
{
    [Fact]
    public void Containers_that_run_together_add_up() =>
        Assert.Equal("350m", Cpu("containers: [{name: a, resources: {requests: {cpu: 100m}}}, {name: b, resources: {requests: {cpu: 250m}}}]"));

    [Fact]
    public void A_limit_is_the_request_where_there_is_none() =>
        Assert.Equal("500m", Cpu("containers: [{name: a, resources: {limits: {cpu: 500m}}}]"));

    [Fact]
    public void An_init_container_counts_only_where_it_is_larger()
    {
        Assert.Equal("1", Cpu("initContainers: [{name: i, resources: {requests: {cpu: 1}}}], containers: [{name: a, resources: {requests: {cpu: 100m}}}]"));
        Assert.Equal("2", Cpu("initContainers: [{name: i, resources: {requests: {cpu: 1}}}], containers: [{name: a, resources: {requests: {cpu: 2}}}]"));
    }

    [Fact]
    public void A_sidecar_runs_beside_what_comes_after_it()
    {
        const string sidecar = "{name: s, restartPolicy: Always, resources: {requests: {cpu: 100m}}}";
        const string init = "{name: i, resources: {requests: {cpu: 1}}}";
        const string main = "containers: [{name: a, resources: {requests: {cpu: 200m}}}]";

        Assert.Equal("300m", Cpu($"initContainers: [{sidecar}], {main}"));
        Assert.Equal("1100m", Cpu($"initContainers: [{sidecar}, {init}], {main}"));
        Assert.Equal("1", Cpu($"initContainers: [{init}, {sidecar}], {main}"));
    }

    [Fact]
    public void What_one_container_lacks_makes_the_sum_unknown() =>
        Assert.Null(Cpu("containers: [{name: a, resources: {requests: {cpu: 100m}}}, {name: b}]"));

    [Fact]
    public void What_the_Pod_sets_goes_for_all_of_it() =>
        Assert.Equal("1", Cpu("resources: {requests: {cpu: 1}}, containers: [{name: a}, {name: b}]"));

    [Theory]
    [InlineData("defaultRequest: {cpu: 50m}, default: {cpu: 1}", "50m")]
    [InlineData("default: {cpu: 1}", "1")]
    [InlineData("max: {cpu: 2}", "2")]
    [InlineData("min: {cpu: 10m}", "10m")]
    public void A_LimitRange_gives_what_is_not_set(string limits, string request) =>
        Assert.Equal(request, Cpu("containers: [{name: a}]", $"apiVersion: v1\nkind: LimitRange\nmetadata: {{name: r}}\nspec: {{limits: [{{type: Container, {limits}}}]}}"));

    private static string? Cpu(string pod, params string[] more)
    {
        var set = SetOf.Resources([$"apiVersion: v1\nkind: Pod\nmetadata: {{name: p}}\nspec: {{ {pod} }}", .. more]);
        return set.CapacityOf(Assert.Single(set.Workloads)).Request("cpu") is { } quantity ? Text(quantity) : null;
    }

    private static string Text(Quantity quantity) => quantity.ToString();
}
