namespace ManifestGen.RehearsalTests.Products;

/// <summary>Products that need a while to warm up.</summary>
public sealed class ReadinessTests
{
    [Fact]
    public async Task Ready_before_it_is_answers_with_errors()
    {
        using var product = new RehearsedProduct
        {
            Requests = "# @expect 200\nGET /",
            Variables = new Dictionary<string, string> { ["FAULT"] = "ReadyTooEarly", ["WARM_UP"] = "yes" },
        };

        (await product.Rehearse("scenario=scale-out")).ShouldFailWith("MG8928");
    }

    [Fact]
    public async Task Ready_when_it_is_answers_from_the_beginning()
    {
        using var product = new RehearsedProduct { Requests = "# @expect 200\nGET /", Variables = new Dictionary<string, string> { ["WARM_UP"] = "yes" } };

        (await product.Rehearse("scenario=scale-out")).ShouldPass();
    }
}
