namespace ManifestGen.RehearsalTests.Products;

/// <summary>The acts beside scaling, each on a product that is right.</summary>
public sealed class ActTests
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

    [Theory]
    [InlineData("rolling-update")]
    [InlineData("crash")]
    [InlineData("slow-start")]
    public async Task It_loses_nothing(string act)
    {
        using var product = new RehearsedProduct();

        (await product.Rehearse($"scenario={act}")).ShouldPass();
    }

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
