namespace ManifestGen.RehearsalTests.Products;

/// <summary>Draining a node, within the disruption budget and against it.</summary>
public sealed class DrainTests
{
    private const string Budget = """
        ---
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata:
          name: web
        spec:
          maxUnavailable: MOST
          selector:
            matchLabels:
              app: web
        """;

    [Fact]
    public async Task A_drain_within_the_budget_loses_nothing()
    {
        using var product = new RehearsedProduct { Further = Budget.Replace("MOST", "1", StringComparison.Ordinal) };

        (await product.Rehearse("scenario=drain")).ShouldPass();
    }

    [Fact]
    public async Task A_budget_that_allows_nothing_blocks_the_drain()
    {
        using var product = new RehearsedProduct { Grace = 3, DrainPause = 1, Further = Budget.Replace("MOST", "0", StringComparison.Ordinal) };

        (await product.Rehearse("scenario=drain")).ShouldFailWith("MG8937");
    }
}
