namespace ManifestGen.Tests.Resolve.Checks;

public sealed class RolloutCheckTests
{
    [Fact]
    public void A_rollout_adds_or_removes_a_pod()
    {
        var rollout = new Rollout { MaxSurge = 0 };

        Found.At("MG1105", rollout, "MaxSurge", Findings(rollout));
    }

    [Fact]
    public void A_rollout_may_only_remove() => Assert.Empty(Findings(new() { MaxSurge = 0, MaxUnavailable = 1 }));

    [Fact]
    public void A_surge_may_be_more_than_all() => Assert.Empty(Findings(new() { MaxSurge = 200.Percent() }));

    [Fact]
    public void No_more_than_all_are_unavailable()
    {
        var rollout = new Rollout { MaxUnavailable = 101.Percent() };

        Found.At("MG1010", rollout, "MaxUnavailable", Findings(rollout));
    }

    [Fact]
    public void Recreating_has_no_numbers()
    {
        var rollout = new Rollout { Strategy = RolloutStrategy.Recreate, MaxSurge = 1 };

        Found.At("MG1106", rollout, "MaxSurge", Findings(rollout));
    }

    [Fact]
    public void A_pod_counts_before_the_deadline()
    {
        var rollout = new Rollout { MinReady = TimeSpan.FromMinutes(10) };

        Found.At("MG1107", rollout, "MinReady", Findings(rollout));
    }

    [Fact]
    public void A_later_deadline_leaves_more_time() =>
        Assert.Empty(Findings(new() { MinReady = TimeSpan.FromMinutes(10), Deadline = TimeSpan.FromMinutes(20) }));

    [Fact]
    public void A_history_is_not_negative()
    {
        var rollout = new Rollout { History = -1 };

        Found.At("MG1010", rollout, "History", Findings(rollout));
    }

    private static IReadOnlyList<Engine.Diagnostics.Diagnostic> Findings(Rollout rollout) =>
        Build.Findings(new WebComponent("storefront", Build.Web) { Rollout = rollout });
}
