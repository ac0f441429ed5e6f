using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve;
using ManifestGen.Tests.Resolve.Checks;

namespace ManifestGen.Tests.Resolve;

/// <summary>Which Pods are placed first.</summary>
public sealed class PriorityTests
{
    [Fact]
    public void A_component_has_no_priority_by_default() => Assert.Null(Build.Clean(new WorkerComponent("orders", Build.Worker)).Pod.PriorityClass);

    [Fact]
    public void A_class_that_exists_is_named_and_not_written()
    {
        var product = Clean(new PriorityClass("platform-high"));

        Assert.Equal("platform-high", product.Components[0].Pod.PriorityClass?.Value);
        Assert.Empty(product.PriorityClasses);
    }

    [Fact]
    public void A_class_with_a_value_is_written_once_for_all_that_share_it()
    {
        var checkout = new PriorityClass("shop-checkout") { Value = 1000 };
        var product = Build.Clean(Build.Product(new WorkerComponent("orders", Build.Worker) { Priority = checkout }, new WorkerComponent("mailer", Build.Worker) { Priority = checkout }), Build.Of(Build.WorkerFacts));

        Assert.Equal(("shop-checkout", 1000), Assert.Single(product.PriorityClasses.Select(p => (p.Name.Value, p.Value.Value))));
    }

    [Theory]
    [InlineData("Shop", 1000)]
    [InlineData("system-shop", 1000)]
    [InlineData("shop-checkout", 1_000_000_001)]
    public void A_class_can_be_one_of_the_products_own(string name, int value)
    {
        var priority = new PriorityClass(name) { Value = value };

        Found.At("MG1365", priority, "", Findings(new WorkerComponent("orders", Build.Worker) { Priority = priority }));
    }

    [Fact]
    public void One_of_the_system_can_be_named() => Assert.Empty(Findings(new WorkerComponent("orders", Build.Worker) { Priority = new("system-cluster-critical") }));

    [Fact]
    public void Classes_have_names_of_their_own()
    {
        var other = new PriorityClass("shop") { Value = 2 };

        Found.At(
            "MG1366",
            other,
            "",
            Findings(new WorkerComponent("orders", Build.Worker) { Priority = new("shop") { Value = 1 } }, new WorkerComponent("mailer", Build.Worker) { Priority = other }));
    }

    [Fact]
    public void Explain_shows_classes()
    {
        var rows = Clean(new PriorityClass("shop-checkout") { Value = 1000 }).Explain().Select(r => $"{r.Path}={r.Value} ({r.From})").ToList();

        Assert.Contains("priorityClasses[shop-checkout].value=1000 (definition)", rows);
        Assert.Contains("orders.priorityClassName=shop-checkout (definition)", rows);
    }

    private static ResolvedProduct Clean(PriorityClass priority) => Build.Clean(Build.Product(new WorkerComponent("orders", Build.Worker) { Priority = priority }), Build.Of(Build.WorkerFacts));

    private static IReadOnlyList<Diagnostic> Findings(params IReadOnlyList<Component> components) => Build.Findings(Build.Product(components), Build.Of(Build.WorkerFacts));
}
