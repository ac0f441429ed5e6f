namespace ManifestGen.RehearsalTests.Products;

/// <summary>A product whose process exits as soon as it is sent SIGTERM.</summary>
public sealed class ExitOnSigTermTests
{
    [Fact]
    public async Task It_loses_what_is_in_flight()
    {
        using var product = new RehearsedProduct { Requests = "GET /work", Variables = new Dictionary<string, string> { ["FAULT"] = "ExitsOnSigTerm" } };

        var message = (await product.Rehearse()).ShouldFailWith("MG8922");

        Assert.Matches("^The process of web-[0-9]+ ended [0-9]+ ms after SIGTERM with [0-9]+ requests? in flight$", message);
    }

    [Fact]
    public async Task Mended_it_loses_nothing()
    {
        using var product = new RehearsedProduct { Requests = "GET /work" };

        (await product.Rehearse()).ShouldPass();
    }
}
