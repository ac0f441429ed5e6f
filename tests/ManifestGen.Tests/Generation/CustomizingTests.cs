using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Generation;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Validation;
using ManifestGen.Tests.Resolve;
using ManifestGen.Tool.Host;

namespace ManifestGen.Tests.Generation;

public sealed class CustomizingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Only_the_lines_of_what_was_changed_differ()
    {
        var plain = Deployment(Generate(Web));
        var customized = Deployment(Generate(Web.Customize<TypedDeployment>(d => d.Spec.Template.Spec.PriorityClassName = "shop")));

        Assert.Equal(["      priorityClassName: shop"], customized.Split('\n').Except(plain.Split('\n')));
        Assert.Empty(plain.Split('\n').Except(customized.Split('\n')));
    }

    [Fact]
    public void Comments_and_layout_of_a_template_stay()
    {
        _folder.Write("templates/extra.yaml.scriban", """
            # Kept by hand.
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: extra, labels: {a: b} }
            data:
              # The first.
              first: "1"
              # The second.
              second: '2' # beside
              third: >-
                folded
                text
            """);
        var result = Generate(Web, fragment: "kind: ConfigMap\nmetadata:\n  name: extra\ndata:\n  first: '3'\n  third: null\n  fourth: \"0x1F\"\n");

        Assert.Equal(
            """
            # Kept by hand.
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: extra, labels: {a: b} }
            data:
              # The first.
              first: "3"
              # The second.
              second: '2' # beside
              fourth: "0x1F"

            """,
            result.Artifacts.Single(a => a.Path == "extra.yaml").Text);
    }

    [Fact]
    public void A_customization_that_throws_is_told_of_at_its_line()
    {
        var component = Web.Customize<TypedDeployment>(_ => throw new InvalidOperationException("no."));

        var found = Assert.Single(Generate(component).Diagnostics, d => d.Severity == Severity.Error);

        Assert.Equal(("MG1302", component.Customizations[0].Location.Line), (found.Code, found.Location.Line));
        Assert.Contains("InvalidOperationException: no", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_that_comes_further_up_the_ladder_is_not_missed()
    {
        var component = Web.Customize<TypedAutoscaler>(a => a.Spec.MaxReplicas = 9);

        Assert.DoesNotContain(Generate(component, new GenerationOptions { Stage = Stage.Replicas }).Diagnostics, d => d.Severity == Severity.Error);
        Assert.Contains("maxReplicas: 9", Generate(component).Artifacts.Single(a => a.Path == "hpa.yaml").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fragment_has_the_last_word()
    {
        var component = Web.Customize<TypedDeployment>(d => d.Spec.Template.Spec.PriorityClassName = "first");

        Assert.Contains("priorityClassName: second", Deployment(Generate(component, fragment: Fragment("priorityClassName: second"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind: Deployment\nmetadata:\n  name: storefront\n$patch: delete\n", 4, "A fragment removes no resource.")]
    [InlineData("kind: Deployment\nmetadata:\n  name: storefront\nspec:\n  template:\n    spec:\n      containers:\n        - name: storefront\n          $patch: remove\n", 9, "Write delete to remove the item")]
    public void A_directive_that_would_be_passed_over_is_an_error_at_its_line(string fragment, int line, string help)
    {
        var found = Assert.Single(Generate(Web, fragment: fragment).Diagnostics, d => d.Severity == Severity.Error);

        Assert.Equal(("MG1311", "fragment.yaml", line), (found.Code, Path.GetFileName(found.Location.File), found.Location.Line));
        Assert.StartsWith(help, found.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fragment_is_for_its_environments()
    {
        var file = _folder.Write("fragment.yaml", Fragment("priorityClassName: high"));
        GenerationOptions For(string environment) => new() { Environment = environment, Fragments = [new FragmentFile(file, ["production"])] };

        Assert.Contains("priorityClassName: high", Deployment(Generate(Web, For("production")), "production/"), StringComparison.Ordinal);
        Assert.DoesNotContain("priorityClassName", Deployment(Generate(Web, For("test")), "test/"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_what_a_fragment_set_stands_at_the_fragment()
    {
        var found = Assert.Single(Generate(Web, fragment: Fragment("priorityClassNam: high")).Diagnostics, d => d.Severity == Severity.Error);

        Assert.Equal(("fragment.yaml", 7), (Path.GetFileName(found.Origin.File), found.Origin.Line));
    }

    [Fact]
    public void Changes_are_listed_with_where_they_came_from()
    {
        var component = Web.Customize<TypedDeployment>(d => d.Spec.Template.Spec.PriorityClassName = "shop");

        var changes = Generate(component, fragment: Fragment("enableServiceLinks: null")).Changes;

        Assert.Equal(
            [("deployment.yaml:spec.template.spec.priorityClassName", "shop", "customization"), ("deployment.yaml:spec.template.spec.enableServiceLinks", "", "fragment")],
            changes.Select(c => (c.Path, c.Value, c.Origin.ToString())));
    }

    [Fact]
    public void Comments_say_who_wrote_a_value_and_change_nothing_else()
    {
        var component = new WebComponent("storefront", Build.Web) { Replicas = 3 };
        var customized = component.Customize<TypedDeployment>(d => d.Spec.Template.Spec.PriorityClassName = "shop");

        var text = Deployment(Generate(customized, new GenerationOptions { ExplainComments = true }));

        Assert.Contains($"  replicas: 3 # CustomizingTests.cs:{component.Location.Line}\n", text, StringComparison.Ordinal);
        Assert.Contains($"      priorityClassName: shop # customization, CustomizingTests.cs:{customized.Customizations[0].Location.Line}\n", text, StringComparison.Ordinal);
        Assert.Equal(Deployment(Generate(customized)), string.Join('\n', text.Split('\n').Select(l => l.Split(" # ")[0])));
    }

    [Fact]
    public void Customizations_without_anybody_to_run_them_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => Generator.Generate(Build.Product(Web.Customize<TypedDeployment>(_ => { })), Build.Of(Build.WebFacts), cancellation: TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("x-kubernetes-list-type: map\n                x-kubernetes-list-map-keys: [name]", "tea,coffee,milk")]
    [InlineData("x-kubernetes-list-type: atomic", "milk")]
    public void A_list_of_a_custom_resource_is_merged_by_the_keys_that_its_schema_gives(string listType, string names)
    {
        _folder.Write("templates/shelf.yaml.scriban", "apiVersion: shop.example/v1\nkind: Shelf\nmetadata:\n  name: front\nspec:\n  items:\n    - name: tea\n      places: 3\n    - name: coffee\n      places: 2\n");
        var definition = $$"""
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata:
              name: shelves.shop.example
            spec:
              group: shop.example
              names: { kind: Shelf, plural: shelves, singular: shelf, listKind: ShelfList }
              scope: Namespaced
              versions:
              - name: v1
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      spec:
                        type: object
                        properties:
                          items:
                            type: array
                            {{listType}}
                            items:
                              type: object
                              required: [name]
                              properties:
                                name:
                                  type: string
                                places:
                                  type: integer
            """;
        var options = new GenerationOptions { SchemaFiles = [new SourceFile("shelves.yaml", System.Text.Encoding.UTF8.GetBytes(definition))] };

        var result = Generate(Web, options, "kind: Shelf\nmetadata:\n  name: front\nspec:\n  items:\n    - name: milk\n      places: 1\n");

        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == Severity.Error);
        var shelf = result.Artifacts.Single(a => a.Path == "shelf.yaml").Text;
        Assert.Equal(names, string.Join(',', shelf.Split('\n').Where(l => l.Contains("- name: ", StringComparison.Ordinal)).Select(l => l.Split(": ")[1])));
    }

    private static WebComponent Web { get; } = new("storefront", Build.Web);

    private static string Fragment(string line) => $"kind: Deployment\nmetadata:\n  name: storefront\nspec:\n  template:\n    spec:\n      {line}\n";

    private static string Deployment(GenerationResult result, string folder = "") => result.Artifacts.Single(a => a.Path == $"{folder}deployment.yaml").Text;

    private GenerationResult Generate(Component component, GenerationOptions? options = null, string? fragment = null)
    {
        var asked = options ?? new GenerationOptions();
        if (Directory.Exists(Path.Combine(_folder.Path, "templates"))) asked = asked with { TemplatesPath = Path.Combine(_folder.Path, "templates") };
        if (fragment is not null) asked = asked with { Fragments = [new FragmentFile(_folder.Write("fragment.yaml", fragment), [])] };
        return Generator.Generate(
            Build.Product(component), Build.Of(Build.WebFacts) with { Options = asked }, customizations: new TypedCustomizations(TimeSpan.FromMinutes(1)), cancellation: TestContext.Current.CancellationToken);
    }
}
