using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

/// <summary>Custom resources in a build are judged by the schemas that the repository keeps.</summary>
public sealed class SchemaTests(PackageFixture package) : SandboxTest(package)
{
    private const string Schema = """
        apiVersion: manifestgen.dev/v1
        kind: ResourceSchema
        group: example.org
        resource: Widget
        scope: Namespaced
        versions:
        - name: v1
          schema: {type: object, properties: {spec: {type: object, properties: {size: {type: SIZE}}}}}

        """;

    private void AddProject(string properties = "")
    {
        Sandbox.AddWeb("<ManifestGenTemplatesPath>templates</ManifestGenTemplatesPath>" + properties);
        Sandbox.Write("Web/templates/widget.yaml.scriban", "apiVersion: example.org/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n  size: large\n");
    }

    private static string Sized(string type) => Schema.Replace("SIZE", type, StringComparison.Ordinal);

    [Fact]
    public async Task A_schema_that_comes_or_changes_above_the_project_is_noticed()
    {
        AddProject();
        Assert.Equal("MG3020", (await Sandbox.TryBuild("Web")).SingleError().Code);

        Sandbox.Write(".manifestgen/schemas/Widget.example.org.yaml", Sized("string"));
        Assert.Empty((await Sandbox.Build("Web")).Warnings);

        Sandbox.Write(".manifestgen/schemas/Widget.example.org.yaml", Sized("integer"));
        Assert.Equal("MG3040", (await Sandbox.TryBuild("Web")).SingleError().Code);
    }

    [Fact]
    public async Task The_folder_of_schemas_can_be_named()
    {
        AddProject("<ManifestGenSchemasPath>../kinds</ManifestGenSchemasPath>");
        Sandbox.Write("kinds/widget.yaml", Sized("string"));
        Assert.Empty((await Sandbox.Build("Web")).Warnings);
    }

    [Fact]
    public async Task A_kind_can_be_allowed_without_a_schema()
    {
        AddProject("<ManifestGenAllowedKinds>example.org/Widget</ManifestGenAllowedKinds>");
        Assert.Empty((await Sandbox.Build("Web")).Warnings);
    }
}
