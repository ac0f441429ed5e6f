using CsCheck;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Tests.Validation.Bundles;

public sealed class BudgetTests
{
    [Theory]
    [InlineData("minAvailable: 1", 2, 1)]
    [InlineData("minAvailable: 2", 2, 0)]
    [InlineData("minAvailable: 3", 2, 0)]
    [InlineData("minAvailable: 50%", 7, 3)]
    [InlineData("minAvailable: 75%", 2, 0)]
    [InlineData("minAvailable: 100%", 50, 0)]
    [InlineData("minAvailable: 0%", 2, 2)]
    [InlineData("maxUnavailable: 1", 1, 1)]
    [InlineData("maxUnavailable: 0", 9, 0)]
    [InlineData("maxUnavailable: 10%", 2, 1)]
    [InlineData("maxUnavailable: 0%", 9, 0)]
    [InlineData("maxUnavailable: 30%", 7, 3)]
    public void Both_fields_round_up(string limit, long replicas, long allowed) => Assert.Equal(allowed, Of(limit).AllowedAt(replicas));

    [Fact]
    public void A_budget_never_allows_more_than_there_is_nor_less_than_nothing() =>
        Gen.Select(Gen.OneOf("minAvailable", "maxUnavailable"), Gen.Int[0, 100], Gen.Bool, Gen.Int[1, 500]).Sample((field, value, isPercent, replicas) =>
            Of($"{field}: {value}{(isPercent ? "%" : "")}").AllowedAt(replicas) is { } allowed && allowed >= 0 && allowed <= replicas);

    [Fact]
    public void What_stays_under_a_minimum_is_enough_and_one_Pod_fewer_would_not_be() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[1, 500]).Sample((percent, replicas) =>
        {
            var allowed = Of($"minAvailable: {percent}%").AllowedAt(replicas) ?? -1;
            var left = (decimal)(replicas - allowed);
            var wanted = (decimal)percent * replicas / 100;
            return left >= wanted && left - 1 < wanted;
        });

    [Fact]
    public void A_share_that_may_be_missing_and_one_that_must_stay_are_not_the_same_once_rounded()
    {
        Assert.Equal(1, Of("maxUnavailable: 25%").AllowedAt(2));
        Assert.Equal(0, Of("minAvailable: 75%").AllowedAt(2));
    }

    [Fact]
    public void A_budget_without_a_limit_has_no_answer() => Assert.Null(Of("selector: null").AllowedAt(3));

    [Theory]
    [InlineData("minAvailable: 1", false)]
    [InlineData("minAvailable: 50%", true)]
    [InlineData("maxUnavailable: 1", true)]
    public void Only_a_number_that_must_stay_needs_no_scale(string limit, bool needsScale) => Assert.Equal(needsScale, Of(limit).NeedsScale);

    private static Budget Of(string limit) =>
        Assert.Single(SetOf.Resources($"apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {{name: web}}\nspec: {{ {limit} }}").Budgets);
}
