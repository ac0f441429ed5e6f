using CsCheck;

namespace ManifestGen.Tests.Validation.Rules.Disruption;

public sealed class DisruptionBudgetRuleTests
{
    [Theory]
    [InlineData("{}", "")]
    [InlineData("{maxUnavailable: 0}", "")]
    [InlineData("{minAvailable: 100%, selector: {}}", "")]
    [InlineData("{minAvailable: 1, maxUnavailable: 1}", "MG4421 spec")]
    [InlineData("{minAvailable: 1, maxUnavailable: null}", "")]
    [InlineData("{minAvailable: -1}", "MG4422 spec.minAvailable")]
    [InlineData("{minAvailable: 50 %}", "MG4422 spec.minAvailable")]
    [InlineData("{maxUnavailable: -5%}", "MG4422 spec.maxUnavailable")]
    [InlineData("{maxUnavailable: '%'}", "MG4422 spec.maxUnavailable")]
    [InlineData("{selector: {matchExpressions: [{key: a, operator: Exists, values: [b]}]}}", "MG4083 spec.selector.matchExpressions[0].values")]
    public void A_budget_is_judged(string spec, string expected) => Assert.Equal(expected, Budget(spec));

    [Fact]
    public void A_share_is_at_most_the_whole() => Gen.Int[0, 100_000].Sample(percent =>
        Assert.Equal(percent > 100 ? "MG4422 spec.minAvailable" : "", Budget($"{{minAvailable: {percent}%}}")));

    private static string Budget(string spec) => Verdict.Of($"apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {{name: web}}\nspec: {spec}\n");
}
