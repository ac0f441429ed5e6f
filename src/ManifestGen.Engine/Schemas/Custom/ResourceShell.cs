using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>What every resource has, whatever its kind: its type and its metadata.</summary>
/// <param name="version">The release that the resources are for.</param>
internal sealed class ResourceShell(KubernetesVersion version)
{
    /// <summary>The fields that every resource has. What else it has is its schema's business.</summary>
    public static Structure Fields { get; } = new(
    [
        new("apiVersion", new Shape(ShapeKind.String)),
        new("kind", new Shape(ShapeKind.String)),
        new("metadata", Metadata()),
    ])
    { IsOpen = true };

    /// <summary>Judges a resource that another one holds.</summary>
    public void Check(YamlMapping resource, DiagnosticSink sink)
    {
        new SchemaWalk(Fields, version, sink, new DiagnosticSink()).Check(new Field(resource));
        foreach (var name in (ReadOnlySpan<string>)["apiVersion", "kind"])
        {
            if (resource[name] is null or YamlScalar { Text: "" }) sink.Add(SchemaDiagnostics.Required, new Field(resource)[name], name);
        }
    }

    private static Shape Metadata() =>
        SchemaCatalog.Own("v1", "ConfigMap")?.Structure.Find("metadata")?.Shape ?? throw new InvalidOperationException("The compiled schemas have no metadata.");
}
