namespace ManifestGen.RehearsalTests.Products;

/// <summary>A product that cuts kept connections under requests. Without the fault it is that of the other tests.</summary>
public sealed class DroppedConnectionTests
{
    [Fact]
    public async Task It_drops_kept_connections()
    {
        using var product = new RehearsedProduct { Requests = "GET /", Variables = new Dictionary<string, string> { ["FAULT"] = "DropsConnections" } };

        (await product.Rehearse()).ShouldFailWith("MG8925");
    }

    [Fact]
    public async Task Mended_it_keeps_them()
    {
        using var product = new RehearsedProduct { Requests = "GET /" };

        (await product.Rehearse()).ShouldPass();
    }
}
