using CsCheck;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Tests.Validation.Bundles;

public sealed class LabelIndexTests
{
    private static readonly Gen<string> Pair = Gen.Select(Gen.OneOf("a", "b", "c"), Gen.OneOf("x", "y"), (key, value) => $"{key}: {value}");

    private static readonly Gen<string> Labels = Pair.Array[0, 3].Select(pairs => string.Join(", ", pairs.DistinctBy(p => p[0])));

    private static readonly Gen<string> Expression = Gen.OneOf(
        "{key: a, operator: In, values: [x, y]}",
        "{key: b, operator: NotIn, values: [x]}",
        "{key: c, operator: Exists}",
        "{key: a, operator: DoesNotExist}");

    [Fact]
    public void The_index_finds_what_going_through_all_finds() =>
        Gen.Select(Labels.Array[0, 12], Labels, Expression.Array[0, 2]).Sample((pods, pairs, expressions) =>
        {
            var budget = $"apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {{name: all}}\nspec: {{selector: {{matchLabels: {{ {pairs} }}, matchExpressions: [{string.Join(", ", expressions)}]}}}}";
            var set = SetOf.Resources([budget, .. pods.Select((labels, i) => SetOf.Deployment($"w{i}", labels: labels))]);
            var selector = set.Budgets[0].Selector;

            var found = set.SelectedBy(set.Budgets[0]);
            return found.SequenceEqual(set.Workloads.Where(w => selector.Matches(w.Labels)))
                && set.Workloads.All(w => set.BudgetsOf(w).Any() == found.Contains(w));
        });

    [Fact]
    public void Pods_of_another_namespace_are_not_selected()
    {
        var set = SetOf.Resources(SetOf.Deployment().Replace("{name: web}", "{name: web, namespace: shop}", StringComparison.Ordinal), SetOf.Service());

        Assert.Empty(set.SelectedBy(set.Services[0]));
    }

    [Fact]
    public void A_resource_without_a_namespace_is_beside_those_of_the_default_one()
    {
        var set = SetOf.Resources(SetOf.Deployment().Replace("{name: web}", "{name: web, namespace: default}", StringComparison.Ordinal), SetOf.Service());

        Assert.Single(set.SelectedBy(set.Services[0]));
    }

    [Fact]
    public void Thousands_of_equal_resources_are_followed_to_a_bound()
    {
        var set = SetOf.Resources([SetOf.Service(), .. Enumerable.Range(0, 200).Select(i => SetOf.Deployment($"w{i}"))]);

        Assert.Equal(64, set.SelectedBy(set.Services[0]).Count);
    }

    [Fact]
    public void A_workload_that_thousands_select_keeps_a_bounded_number_of_them()
    {
        var set = SetOf.Resources([SetOf.Deployment(), .. Enumerable.Range(0, 200).Select(_ => SetOf.Service())]);

        Assert.Equal(64, set.ServicesOf(set.Workloads[0]).Count);
    }

    [Fact]
    public void The_nearest_workload_is_the_one_with_most_of_the_labels()
    {
        var set = SetOf.Resources(SetOf.Deployment("one", labels: "app: x"), SetOf.Deployment("two", labels: "app: x, part: web"), SetOf.Service("app: x, part: web, tier: front"));

        Assert.StartsWith("Deployment 'two' comes nearest", set.Nearest("default", set.Services[0].Selector), StringComparison.Ordinal);
    }
}
