using System.Text;
using ManifestGen.Engine.Comparison;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Tests.Comparison;

public sealed class ManifestComparisonTests
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          labels: {app.kubernetes.io/name: web}
        spec:
          replicas: 2
          template:
            spec:
              containers:
                - name: web
                  image: shop/web:1
                  args: [a, b]
                  env:
                    - name: A
                      value: "1"
                    - name: B
                      value: "2"
        """;

    [Theory]
    [InlineData("replicas: 2", "replicas: 3", "spec.replicas: 2 -> 3")]
    [InlineData("shop/web:1", "shop/web:2", "spec.template.spec.containers[web].image: shop/web:1 -> shop/web:2")]
    [InlineData("value: \"2\"", "value: \"3\"", "spec.template.spec.containers[web].env[B].value: \"2\" -> \"3\"")]
    [InlineData("name: A\n", "name: C\n", "spec.template.spec.containers[web].env[A]: {name: A, value: \"1\"} -> |spec.template.spec.containers[web].env[C]:  -> {name: C, value: \"1\"}")]
    [InlineData("{app.kubernetes.io/name: web}", "{app.kubernetes.io/name: front}", "metadata.labels[app.kubernetes.io/name]: web -> front")]
    [InlineData("[a, b]", "[a, c]", "spec.template.spec.containers[web].args[1]: b -> c")]
    [InlineData("  replicas: 2\n", "", "spec.replicas: 2 -> ")]
    [InlineData("replicas: 2", "replicas: 2\n  paused: true", "spec.paused:  -> true")]
    [InlineData("replicas: 2", "replicas: \"2\"", "spec.replicas: 2 -> \"2\"")]
    public void A_field_that_differs_is_found_by_its_path(string old, string now, string expected)
    {
        var change = Assert.Single(Compare(Deployment, Deployment.Replace(old, now, StringComparison.Ordinal)));

        Assert.Equal((ChangeKind.Changed, "Deployment", "web"), (change.Change, change.Kind, change.Name));
        Assert.Equal(expected.Split('|'), change.Fields.Select(f => $"{f.Path}: {f.Before} -> {f.After}"));
    }

    [Theory]
    [InlineData("replicas: 2", "replicas: 0x2")]
    [InlineData("name: web\n  labels", "name: \"web\" # the same\n  labels")]
    [InlineData("kind: Deployment\nmetadata:", "kind: Deployment\n\n\nmetadata:")]
    [InlineData("[a, b]", "\n            - a\n            - b")]
    public void The_way_in_which_values_are_written_counts_for_nothing(string old, string now) =>
        Assert.Empty(Compare(Deployment, Deployment.Replace(old, now, StringComparison.Ordinal)));

    [Fact]
    public void An_item_that_comes_between_others_is_one_difference()
    {
        var after = Deployment.Replace("            - name: B", "            - name: X\n              value: x\n            - name: B", StringComparison.Ordinal);

        var field = Assert.Single(Assert.Single(Compare(Deployment, after)).Fields);
        Assert.Equal(("spec.template.spec.containers[web].env[X]", null, "{name: X, value: x}"), (field.Path, field.Before, field.After));
    }

    [Fact]
    public void Resources_that_come_and_go_are_told_by_kind_and_name()
    {
        var changes = Compare(Deployment, Deployment.Replace("name: web\n  labels", "name: front\n  labels", StringComparison.Ordinal));

        Assert.Equal([("front", ChangeKind.Added), ("web", ChangeKind.Removed)], changes.Select(c => (c.Name, c.Change)));
        Assert.All(changes, c => Assert.Empty(c.Fields));
    }

    [Fact]
    public void Environments_are_compared_each_with_itself()
    {
        var changes = ManifestComparison.Compare([Set("a", Deployment), Set("b", Deployment)], [Set("a", Deployment), Set("b", Deployment.Replace("replicas: 2", "replicas: 4", StringComparison.Ordinal))]);

        Assert.Equal("b", Assert.Single(changes).Environment);
    }

    private static IReadOnlyList<ResourceChange> Compare(string before, string after) => ManifestComparison.Compare([Set("", before)], [Set("", after)]);

    private static EnvironmentManifests Set(string environment, string text) => new(environment, [new SourceFile("web.yaml", Encoding.UTF8.GetBytes(text))]);
}
