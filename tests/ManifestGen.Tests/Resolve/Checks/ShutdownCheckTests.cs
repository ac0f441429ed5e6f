namespace ManifestGen.Tests.Resolve.Checks;

public sealed class ShutdownCheckTests
{
    [Fact]
    public void A_time_is_not_negative()
    {
        var shutdown = new Shutdown { DrainPause = TimeSpan.FromSeconds(-5) };

        Found.At("MG1012", shutdown, "DrainPause", Findings(shutdown));
    }

    [Fact]
    public void A_host_has_a_second_or_more()
    {
        var shutdown = new Shutdown { HostTimeout = TimeSpan.Zero };

        Found.At("MG1012", shutdown, "HostTimeout", Findings(shutdown));
    }

    [Fact]
    public void A_host_has_a_margin_before_the_end_by_force()
    {
        var shutdown = new Shutdown { Margin = TimeSpan.Zero };

        Found.At("MG1081", shutdown, "Margin", Findings(shutdown));
    }

    [Fact]
    public void A_pod_does_not_hold_up_the_removal_of_a_node()
    {
        var shutdown = new Shutdown { HostTimeout = TimeSpan.FromHours(1) };

        Found.At("MG1080", shutdown, "", Findings(shutdown));
    }

    [Fact]
    public void Ten_minutes_in_all_are_not_too_long() =>
        Assert.Empty(Findings(new() { HostTimeout = TimeSpan.FromSeconds(590) }));

    private static IReadOnlyList<Engine.Diagnostics.Diagnostic> Findings(Shutdown shutdown) =>
        Build.Findings(new WebComponent("storefront", Build.Web) { Shutdown = shutdown });
}
