namespace ManifestGen.RehearsalTests.Products;

/// <summary>The acts beside scaling, each on a product that is right.</summary>
public sealed class ActTests
{
    [Theory]
    [InlineData("rolling-update")]
    [InlineData("crash")]
    [InlineData("slow-start")]
    public async Task It_loses_nothing(string act)
    {
        using var product = new RehearsedProduct();

        (await product.Rehearse($"scenario={act}")).ShouldPass();
    }
}
