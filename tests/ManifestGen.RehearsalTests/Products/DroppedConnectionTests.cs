namespace ManifestGen.RehearsalTests.Products;

/// <summary>A product that cuts kept connections under requests. Without the fault it is that of the other tests.</summary>
public sealed class DroppedConnectionTests
{
    [Theory]
    [InlineData("GET /")]
    [InlineData("POST /orders")]
    public async Task It_drops_kept_connections(string request)
    {
        using var product = new RehearsedProduct { Requests = request, Variables = new Dictionary<string, string> { ["FAULT"] = "DropsConnections" } };

        (await product.Rehearse("scenario=scale-out")).ShouldFailWith("MG8925");
    }

    [Theory]
    [InlineData("GET /", "FAULT", "None")]
    [InlineData("POST /orders", "ANNOUNCES_END", "yes")]
    public async Task Mended_it_keeps_them(string request, string variable, string value)
    {
        using var product = new RehearsedProduct { Requests = request, Variables = new Dictionary<string, string> { [variable] = value } };

        (await product.Rehearse()).ShouldPass();
    }
}
