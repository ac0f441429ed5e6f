namespace ManifestGen.Tests.Resolve.Checks;

public sealed class DisruptionCheckTests
{
    [Fact]
    public void A_budget_has_one_number()
    {
        var budget = new DisruptionBudget { MaxUnavailable = 1, MinAvailable = 1 };

        Found.At("MG1100", budget, "MinAvailable", Findings(budget));
    }

    public static TheoryData<int, bool> Blocking => new() { { 2, false }, { 3, false }, { 100, true }, { 51, true } };

    [Theory]
    [MemberData(nameof(Blocking))]
    public void Fewer_pods_must_stay_than_run_at_least(int stay, bool percent)
    {
        var budget = new DisruptionBudget { MinAvailable = Count(stay, percent) };

        Found.At("MG1101", budget, "MinAvailable", Findings(budget));
    }

    public static TheoryData<int, bool> Allowing => new() { { 1, false }, { 0, false }, { 50, true } };

    [Theory]
    [MemberData(nameof(Allowing))]
    public void A_pod_may_leave_when_one_more_runs(int stay, bool percent) =>
        Assert.Empty(Findings(new() { MinAvailable = Count(stay, percent) }));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_pod_away_blocks_every_drain(bool percent)
    {
        var budget = new DisruptionBudget { MaxUnavailable = Count(0, percent) };

        Found.At("MG1101", budget, "MaxUnavailable", Findings(budget));
    }

    [Fact]
    public void The_fewest_pods_are_those_of_the_autoscaler()
    {
        var budget = new DisruptionBudget { MinAvailable = 3 };

        Assert.Empty(Build.Findings(new WebComponent("storefront", Build.Web) { Scaling = Autoscale.Between(4, 10), DisruptionBudget = budget }));
        Found.At("MG1101", budget, "MinAvailable", Build.Findings(new WebComponent("storefront", Build.Web) { Scaling = Autoscale.Between(3, 10), DisruptionBudget = budget }));
    }

    [Fact]
    public void A_share_is_at_most_all()
    {
        var budget = new DisruptionBudget { MaxUnavailable = 120.Percent() };

        Found.At("MG1010", budget, "MaxUnavailable", Findings(budget));
    }

    [Fact]
    public void A_number_is_not_negative()
    {
        var budget = new DisruptionBudget { MinAvailable = -1 };

        Found.At("MG1010", budget, "MinAvailable", Findings(budget));
    }

    private static PodCount Count(int value, bool percent) => percent ? value.Percent() : value;

    private static IReadOnlyList<Engine.Diagnostics.Diagnostic> Findings(DisruptionBudget budget) =>
        Build.Findings(new WebComponent("storefront", Build.Web) { Replicas = 2, DisruptionBudget = budget });
}
