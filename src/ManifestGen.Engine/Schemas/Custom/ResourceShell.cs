using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Labels;
using ManifestGen.Engine.Validation.Rules.Metadata;
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
        var fields = new Field(resource);
        new SchemaWalk(Fields, version, sink, new DiagnosticSink()).Check(fields);
        foreach (var name in (ReadOnlySpan<string>)["apiVersion", "kind"])
        {
            if (resource[name] is null or YamlScalar { Text: "" } or YamlScalar { Kind: ScalarKind.Null }) sink.Add(SchemaDiagnostics.Required, fields[name], name);
        }

        if (fields["apiVersion"].String is { } apiVersion && apiVersion.Count('/') > 1)
            sink.Add(CustomDiagnostics.Type, fields["apiVersion"], apiVersion, "unexpected GroupVersion string", "Write group/version, such as apps/v1.");
        if (fields["kind"].String is { Length: > 0 } kind && Dns1035Label.Problem(kind.ToLowerInvariant()) is { } problem)
            sink.Add(CustomDiagnostics.Type, fields["kind"], kind, $"may have mixed case, but should otherwise match: {problem}", "Write the kind in letters and digits, such as Pod.");
        Names(fields["metadata"], sink);
    }

    /// <summary>The API server does not look for what names a kind has: a held resource is stored nowhere by itself.</summary>
    private static void Names(Field metadata, DiagnosticSink sink)
    {
        foreach (var name in (ReadOnlySpan<string>)["name", "generateName"])
        {
            if (metadata[name].String is { Length: > 0 } text && PathSegment.Problem(text) is { } problem)
                sink.Add(MetadataNameRule.Invalid, metadata[name], text, problem, "resource", ResourceNaming.Describe(NameForm.PathSegment));
        }

        LabelSyntax.Check(metadata["labels"], sink);
        AnnotationSyntax.Check(metadata["annotations"], sink);
    }

    private static Shape Metadata() =>
        SchemaCatalog.Own("v1", "ConfigMap")?.Structure.Find("metadata")?.Shape ?? throw new InvalidOperationException("The compiled schemas have no metadata.");
}
