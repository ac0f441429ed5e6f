using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas.Custom;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas;

/// <summary>Judges resources by the schema of their kind, as the API server's strict decoder does, and marks the maps among their values.</summary>
/// <param name="catalog">The kinds that are known.</param>
/// <param name="version">The release that the resources are for.</param>
/// <param name="allowedKinds">Kinds that need no schema, each as <c>Kind</c>, <c>group/Kind</c> or <c>group/version/Kind</c>.</param>
internal sealed class SchemaValidator(SchemaCatalog catalog, KubernetesVersion version, IReadOnlyList<string> allowedKinds)
{
    /// <summary>Judges a resource.</summary>
    /// <param name="manifest">The resource.</param>
    /// <param name="sink">Takes what the decoder rejects.</param>
    /// <param name="further">Takes what the schema's tables say beyond types: required fields, closed sets of values, keys of lists. A rule may know more
    /// of the same field, so whoever runs rules drops what a rule has reported at the same path.</param>
    public SchemaVerdict Check(Manifest manifest, DiagnosticSink sink, DiagnosticSink further)
    {
        if (catalog.Find(manifest.ApiVersion, manifest.Kind) is not { } kind)
        {
            if (IsAllowed(manifest)) return SchemaVerdict.NotJudged;
            KindAdvice.Report(catalog, manifest, version, sink);
            return SchemaVerdict.Unsound;
        }

        if (!kind.Releases.Contains(version))
        {
            if (IsAllowed(manifest)) return SchemaVerdict.NotJudged;
            KindAdvice.Report(catalog, kind, manifest, version, sink);
            return SchemaVerdict.Unsound;
        }

        manifest.IsNamespaced = kind.IsNamespaced;
        var walk = new SchemaWalk(kind.Structure, version, sink, further);
        walk.Check(manifest.Root);
        if (kind.Schema is { } schema) new CustomResourceCheck(schema(), version).Check(manifest, sink);
        return walk.IsSound ? SchemaVerdict.Sound : SchemaVerdict.Unsound;
    }

    private bool IsAllowed(Manifest manifest)
    {
        foreach (var allowed in allowedKinds)
        {
            if (allowed == manifest.Kind || allowed == $"{manifest.Group}/{manifest.Kind}" || allowed == $"{manifest.ApiVersion}/{manifest.Kind}") return true;
        }

        return false;
    }
}
