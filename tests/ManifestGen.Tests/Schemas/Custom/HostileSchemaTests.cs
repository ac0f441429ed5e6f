using System.Text;
using CsCheck;
using ManifestGen.Engine.Validation;
using ManifestGen.Tests.Yaml;

namespace ManifestGen.Tests.Schemas.Custom;

/// <summary>Whatever a schema holds, judging by it ends in findings with codes, in bounded time and memory.</summary>
public sealed class HostileSchemaTests
{
    [Fact]
    public void Any_schema_judges_any_resource() => Gen.Select(HostileSchemas.Value, HostileSchemas.Value, HostileSchemas.Value).Sample((schema, spec, definition) =>
    {
        var text = $"""
            apiVersion: manifestgen.dev/v1
            kind: ResourceSchema
            group: example.org
            resource: Widget
            scope: Namespaced
            versions:
            - name: v1
              schema: {schema}
            definitions:
              x: {definition}
              a: {schema}
            """;
        AssertCoded(text, $"apiVersion: example.org/v1\nkind: Widget\nmetadata: {spec}\nspec: {spec}\na: {definition}\nb: {schema}\n");
    });

    [Fact]
    public void Any_definition_judges_any_resource() => Gen.Select(HostileSchemas.Value, HostileSchemas.Value).Sample((schema, spec) => AssertCoded(
        $"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: widgets.example.org
        spec:
          group: example.org
          names:
            kind: Widget
            plural: widgets
          scope: Cluster
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema: {schema}
        """,
        $"apiVersion: example.org/v1\nkind: Widget\nmetadata: {{name: a}}\nspec: {spec}\nb: {schema}\n"));

    [Fact]
    public void Any_change_of_a_schema_file_is_read() => YamlTexts.Mutants.Sample(text => AssertCoded(text, "apiVersion: example.org/v1\nkind: Widget\nmetadata: {name: a}\n"), iter: 500);

    [Theory]
    [InlineData("{$ref: x}", "{$ref: x}")]
    [InlineData("{allOf: [{$ref: x}, {$ref: x}]}", "{allOf: [{$ref: x}, {$ref: x}]}")]
    [InlineData("{$ref: x}", "{anyOf: [{$ref: x}, {$ref: x}]}")]
    [InlineData("{$ref: x}", "{not: {$ref: x}}")]
    [InlineData("{$ref: x}", "{type: array, items: {$ref: x}}")]
    [InlineData("{$ref: x}", "{type: object, additionalProperties: {$ref: x}, oneOf: [{$ref: x}, {$ref: x}]}")]
    [InlineData("{type: object, properties: {b: {$ref: x}}}", "{allOf: [{$ref: x}, {type: object, properties: {c: {$ref: x}}}]}")]
    public void References_in_a_circle_end(string schema, string definition) => AssertCoded(
        $"apiVersion: manifestgen.dev/v1\nkind: ResourceSchema\ngroup: example.org\nresource: Widget\nscope: Cluster\nversions:\n- {{name: v1, schema: {schema}}}\ndefinitions: {{x: {definition}}}\n",
        "apiVersion: example.org/v1\nkind: Widget\nmetadata: {name: a}\nspec: {b: {c: {d: {e: [1]}}}, f: 1}\n");

    // A find of the fuzzer: what a misspelt field could have meant was looked for in every way through the circle.
    [Fact]
    public void A_field_that_is_nowhere_is_looked_for_once_in_each_schema()
    {
        var fields = string.Join(", ", Enumerable.Range(0, 100).Select(n => $"f{n}: {{$ref: x}}"));
        AssertCoded(
            $"apiVersion: manifestgen.dev/v1\nkind: ResourceSchema\ngroup: example.org\nresource: Widget\nscope: Cluster\nversions:\n- name: v1\n  schema: {{$ref: x}}\ndefinitions:\n  x: {{type: object, properties: {{{fields}}}}}\n",
            "apiVersion: example.org/v1\nkind: Widget\nmetadata: {name: a}\nspec: 1\nnowhere: 1\n");
    }

    [Fact]
    public void Alternatives_within_alternatives_end()
    {
        var deep = new StringBuilder("{type: string}");
        for (var level = 0; level < 100; level++) deep.Insert(0, "{anyOf: [").Append("]}");
        AssertCoded(
            $"apiVersion: manifestgen.dev/v1\nkind: ResourceSchema\ngroup: example.org\nresource: Widget\nscope: Cluster\nversions:\n- name: v1\n  schema: {{type: object, properties: {{spec: {deep}}}}}\n",
            "apiVersion: example.org/v1\nkind: Widget\nmetadata: {name: a}\nspec: 5\n");
    }

    private static void AssertCoded(string schemas, string resource)
    {
        var options = new ValidationOptions { SchemaFiles = [new SourceFile("schema.yaml", Encoding.UTF8.GetBytes(schemas))] };
        foreach (var set in new[] { resource, $"{schemas}\n---\n{resource}" })
            Assert.DoesNotContain(Validator.Validate([new SourceFile("a.yaml", Encoding.UTF8.GetBytes(set))], options, cancellation: TestContext.Current.CancellationToken).Diagnostics, d => d.Code == "MG9999");
    }
}
