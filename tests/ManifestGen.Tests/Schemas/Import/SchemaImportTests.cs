using System.Text;
using CsCheck;
using ManifestGen.Engine.Schemas.Import;
using ManifestGen.Engine.Validation;
using ManifestGen.Tests.Yaml;

namespace ManifestGen.Tests.Schemas.Import;

public sealed class SchemaImportTests
{
    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: widgets.example.org}
        spec:
          group: example.org
          names: {kind: Widget, plural: widgets}
          scope: Cluster
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                description: Long.
                type: object
                properties:
                  metadata: {type: object}
                  spec:
                    type: object
                    required: [size]
                    properties:
                      size: {description: Longer., type: string, enum: ['on', small, "1"]}
                      ports:
                        type: array
                        x-kubernetes-list-type: map
                        x-kubernetes-list-map-keys: [port]
                        items:
                          type: object
                          required: [port]
                          properties: {port: {type: integer, minimum: 1, exclusiveMinimum: true, maximum: 1.5e3}}
                    x-kubernetes-validations: [{rule: "size(self.ports) > 0"}]
                    oneOf:
                    - required: [size]
                    - not: {required: [ports]}
          - name: v1alpha1
            served: false
            storage: false
            schema: {openAPIV3Schema: {type: object}}
        """;

    private const string Saved = """
        apiVersion: manifestgen.dev/v1
        kind: ResourceSchema
        group: example.org
        resource: Widget
        scope: Cluster
        versions:
        - name: v1
          schema:
            type: object
            properties:
              spec:
                type: object
                required: [size]
                x-kubernetes-validations: [{rule: "size(self.ports) > 0"}]
                properties:
                  ports:
                    type: array
                    x-kubernetes-list-type: map
                    x-kubernetes-list-map-keys: [port]
                    items:
                      type: object
                      required: [port]
                      properties:
                        port: {type: integer, minimum: 1, exclusiveMinimum: true, maximum: 1500}
                  size: {type: string, enum: ["on", small, "1"]}
                oneOf:
                - {required: [size]}
                - not: {required: [ports]}

        """;

    [Fact]
    public void A_definition_is_saved_without_what_nothing_is_judged_by()
    {
        var saved = Assert.Single(Read(Definition).Schemas);
        Assert.Equal(("Widget.example.org.yaml", Saved), (saved.FileName, saved.Text));
        Assert.Equal(["v1"], saved.Versions);
    }

    [Fact]
    public void A_saved_schema_is_saved_as_it_is() => Assert.Equal(Saved, Assert.Single(Read(Saved).Schemas).Text);

    [Fact]
    public void What_any_schema_is_saved_as_reads_back_as_itself() => HostileSchemas.Value.Sample(schema =>
    {
        var first = Read($"apiVersion: manifestgen.dev/v1\nkind: ResourceSchema\ngroup: example.org\nresource: Widget\nscope: Cluster\nversions:\n- name: v1\n  schema: {schema}\ndefinitions: {{x: {schema}}}\n").Schemas[0];
        Assert.Equal(first.Text, Read(first.Text).Schemas[0].Text);
    });

    [Fact]
    public void A_definition_that_a_server_would_refuse_is_not_saved()
    {
        var read = Read(Definition.Replace("widgets.example.org", "widget.example.org", StringComparison.Ordinal));
        Assert.Equal("MG3050", Assert.Single(read.Diagnostics).Code);
    }

    [Theory]
    [InlineData("""{"swagger": "2.0", "paths": {%paths%}, "definitions": {%schemas%}}""", "#/definitions/")]
    [InlineData("""{"openapi": "3.0.0", "paths": {%paths%}, "components": {"schemas": {%schemas%}}}""", "#/components/schemas/")]
    public void The_kinds_of_a_document_of_OpenAPI_are_saved_with_what_they_refer_to(string document, string references)
    {
        const string paths = """
            "/apis/example.org/v1/namespaces/{namespace}/widgets": {"get": {"x-kubernetes-group-version-kind": {"group": "example.org", "version": "v1", "kind": "Widget"}}}
            """;
        const string schemas = """
            "org.example.v1.Widget": {"type": "object", "x-kubernetes-group-version-kind": [{"group": "example.org", "version": "v1", "kind": "Widget"}],
              "properties": {"apiVersion": {"type": "string"}, "kind": {"type": "string"}, "metadata": {"$ref": "%ref%io.k8s.ObjectMeta"}, "spec": {"default": {}, "allOf": [{"$ref": "%ref%org.example.v1.Spec"}]}}},
            "org.example.v1.Spec": {"type": "object", "properties": {"port": {"type": "string", "format": "int-or-string"}, "memory": {"$ref": "%ref%io.k8s.apimachinery.pkg.api.resource.Quantity"},
              "raw": {"type": "object"}, "next": {"$ref": "%ref%org.example.v1.Spec"}}},
            "org.example.v1.WidgetList": {"type": "object", "x-kubernetes-group-version-kind": [{"group": "example.org", "version": "v1", "kind": "WidgetList"}],
              "properties": {"items": {"type": "array"}, "metadata": {"$ref": "%ref%io.k8s.ListMeta"}}},
            "io.k8s.apimachinery.pkg.api.resource.Quantity": {"type": "string"},
            "io.k8s.ObjectMeta": {"type": "object", "properties": {"name": {"type": "string"}}},
            "io.k8s.Deployment": {"type": "object", "x-kubernetes-group-version-kind": [{"group": "apps", "version": "v1", "kind": "Deployment"}], "properties": {"metadata": {"$ref": "%ref%io.k8s.ObjectMeta"}}}
            """;
        var saved = Assert.Single(Read(document.Replace("%paths%", paths, StringComparison.Ordinal).Replace("%schemas%", schemas, StringComparison.Ordinal).Replace("%ref%", references, StringComparison.Ordinal)).Schemas);
        Assert.Equal(
            """
            apiVersion: manifestgen.dev/v1
            kind: ResourceSchema
            group: example.org
            resource: Widget
            scope: Namespaced
            versions:
            - name: v1
              schema:
                type: object
                properties:
                  spec: {$ref: org.example.v1.Spec}
            definitions:
              io.k8s.apimachinery.pkg.api.resource.Quantity:
                anyOf:
                - {type: string}
                - {type: number}
              org.example.v1.Spec:
                type: object
                properties:
                  memory: {$ref: io.k8s.apimachinery.pkg.api.resource.Quantity}
                  next: {$ref: org.example.v1.Spec}
                  port: {x-kubernetes-int-or-string: true}
                  raw: {type: object, x-kubernetes-preserve-unknown-fields: true}

            """,
            saved.Text);
    }

    [Fact]
    public void Versions_of_several_documents_are_joined()
    {
        var saved = Assert.Single(Read(Saved, Saved.Replace("name: v1", "name: v2", StringComparison.Ordinal)).Schemas);
        Assert.Equal(["v1", "v2"], saved.Versions);
    }

    [Fact]
    public void Other_manifests_are_passed_over_and_a_file_of_nothing_else_is_named()
    {
        var read = Read(Definition + "\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
        Assert.Single(read.Schemas);
        Assert.Equal(("MG8301", "1.yaml"), (Assert.Single(read.Diagnostics).Code, read.Diagnostics[0].Location.File));
    }

    [Fact]
    public void Any_change_of_a_definition_is_read_without_a_fault() => Gen.Select(Gen.Int[0, Definition.Length - 1], Gen.Int[0, 30], Gen.OneOf("", "[", "{", ": ", "\n", "- ", "null", "$ref")).Sample(
        (at, length, piece) => Assert.DoesNotContain(Read(Definition.Remove(at, Math.Min(length, Definition.Length - at)).Insert(at, piece)).Diagnostics, d => d.Code == "MG9999"));

    [Fact]
    public void Any_soup_is_read_without_a_fault() => YamlTexts.Soups.Sample(text => Assert.DoesNotContain(Read($"swagger: '2.0'\n{text}").Diagnostics, d => d.Code == "MG9999"), iter: 500);

    private static SchemaImportResult Read(params string[] texts) => SchemaImport.Read([.. texts.Select((t, at) => new SourceFile($"{at}.yaml", Encoding.UTF8.GetBytes(t)))]);
}
