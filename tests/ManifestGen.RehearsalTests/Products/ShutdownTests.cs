namespace ManifestGen.RehearsalTests.Products;

/// <summary>Products that end too late, or too early for the endpoints.</summary>
public sealed class ShutdownTests
{
    [Fact]
    public async Task What_is_slow_to_stop_is_killed()
    {
        using var product = new RehearsedProduct { Grace = 5, DrainPause = 1, Variables = new Dictionary<string, string> { ["FAULT"] = "SlowToStop" } };

        (await product.Rehearse()).ShouldFailWith("MG8924");
    }

    [Fact]
    public async Task What_stops_in_time_is_not()
    {
        using var product = new RehearsedProduct { Grace = 10, DrainPause = 1 };

        (await product.Rehearse()).ShouldPass();
    }

    [Fact]
    public async Task Without_a_drain_pause_connections_come_after_the_end()
    {
        using var product = new RehearsedProduct { DrainPause = 0 };

        (await product.Rehearse("endpoint-delay=2")).ShouldFailWith("MG8923");
    }
}
