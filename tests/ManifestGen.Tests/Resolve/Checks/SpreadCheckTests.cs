namespace ManifestGen.Tests.Resolve.Checks;

public sealed class SpreadCheckTests
{
    [Fact]
    public void A_topology_key_is_that_of_a_label()
    {
        var spread = new Spread("the host");

        Found.At("MG1110", spread, "", Findings(spread));
    }

    [Fact]
    public void A_skew_is_1_or_more()
    {
        var spread = new Spread("kubernetes.io/hostname") { MaxSkew = 0 };

        Found.At("MG1010", spread, "MaxSkew", Findings(spread));
    }

    [Fact]
    public void Pods_are_spread_over_a_label_once()
    {
        var second = Spread.OverHosts();

        Found.At("MG1111", second, "", Findings(Spread.OverHosts(), second));
    }

    [Fact]
    public void A_label_may_be_both_preferred_and_required() =>
        Assert.Empty(Findings(Spread.OverZones(), Spread.OverZones() with { Required = true }));

    private static IReadOnlyList<Engine.Diagnostics.Diagnostic> Findings(params Spread[] spreads) =>
        Build.Findings(new WebComponent("storefront", Build.Web) { Spread = spreads });
}
