using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve;

/// <summary>Each rung of the ladder holds what the one below holds, and one thing more.</summary>
public sealed class StageTests
{
    [Fact]
    public void A_pod_is_alone()
    {
        var component = At(Stage.Pod);

        Assert.Equal(WorkloadKind.Pod, component.Workload);
        Assert.Empty(component.Pod.Spread);
        Assert.Equal((false, false, false, false), Parts(component));
    }

    [Fact]
    public void Replicas_are_as_many_as_the_autoscaler_would_begin_with()
    {
        var component = At(Stage.Replicas);

        Assert.Equal(3, component.Deployment?.Replicas?.Value);
        Assert.Equal((true, false, false, true), Parts(component));
    }

    [Fact]
    public void Balanced_replicas_have_a_service() => Assert.Equal((true, true, false, true), Parts(At(Stage.Balanced)));

    [Fact]
    public void An_autoscaled_component_leaves_the_number_to_its_autoscaler()
    {
        var component = At(Stage.Autoscaled);

        Assert.Null(component.Deployment?.Replicas);
        Assert.Equal((true, true, true, true), Parts(component));
    }

    [Fact]
    public void A_budget_stands_where_several_pods_do_and_not_over_the_one_that_an_autoscaler_would_begin_with()
    {
        var facts = Build.Of(Build.WebFacts);
        var product = Build.Product(new WebComponent("storefront", Build.Web) { Scaling = Autoscale.Between(1, 9) });

        Assert.Null(Build.Clean(product, facts with { Options = facts.Options with { Stage = Stage.Balanced } }).Components[0].DisruptionBudget);
        Assert.NotNull(Build.Clean(product, facts).Components[0].DisruptionBudget);
    }

    private static (bool Deployment, bool Service, bool Autoscaler, bool Budget) Parts(ResolvedComponent component) =>
        (component.Deployment is not null, component.Service is not null, component.Autoscaler is not null, component.DisruptionBudget is not null);

    private static ResolvedComponent At(Stage stage)
    {
        var facts = Build.Of(Build.WebFacts);
        var product = Build.Product(new WebComponent("storefront", Build.Web) { Scaling = Autoscale.Between(3, 9) });
        return Build.Clean(product, facts with { Options = facts.Options with { Stage = stage } }).Components[0];
    }
}
