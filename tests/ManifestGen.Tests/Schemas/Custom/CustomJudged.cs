using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Tests.Schemas.Custom;

/// <summary>What is found in a custom resource by a definition that stands beside it.</summary>
internal static class CustomJudged
{
    /// <summary>Judges a resource of the kind Widget.</summary>
    /// <param name="schema">The schema of its <c>spec</c> in flow style.</param>
    /// <param name="spec">Its <c>spec</c> in flow style.</param>
    public static IReadOnlyList<Diagnostic> Spec(string schema, string spec) => Of(
        $"{{type: object, properties: {{spec: {schema}}}}}",
        $"apiVersion: example.org/v1\nkind: Widget\nmetadata: {{name: a}}\nspec: {spec}\n");

    /// <summary>Judges a resource by the schema of its whole.</summary>
    public static IReadOnlyList<Diagnostic> Of(string schema, string resource)
    {
        var definition = $$"""
            apiVersion: manifestgen.dev/v1
            kind: ResourceSchema
            group: example.org
            resource: Widget
            scope: Namespaced
            versions:
            - name: v1
              schema: {{schema}}

            """;
        var options = new ValidationOptions { SchemaFiles = [new SourceFile("schema.yaml", Encoding.UTF8.GetBytes(definition))] };
        return [.. Validator.Validate([new SourceFile("a.yaml", Encoding.UTF8.GetBytes(resource))], options, cancellation: TestContext.Current.CancellationToken).Diagnostics];
    }

    /// <summary>The code, path and message of each finding.</summary>
    public static IEnumerable<string> Lines(this IEnumerable<Diagnostic> found) => found.Select(d => $"{d.Code} {d.Location.Path}: {d.Message}");
}
