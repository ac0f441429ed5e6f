using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas.Custom;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas.Import;

/// <summary>Finds the schemas of kinds in files, and writes each kind's in the form in which they are saved beside a product.</summary>
public static class SchemaImport
{
    /// <summary>A document of OpenAPI has no kind of a resource in it.</summary>
    public static readonly DiagnosticDescriptor NoKinds = new("MG8301", Severity.Error,
        "No schema of a kind was found here",
        "Name a file with CustomResourceDefinitions, a document of OpenAPI 2 or 3 as an API server gives it, or a schema that was saved before.");

    /// <summary>Whether an API group is one of Kubernetes' own, whose kinds are known without a schema.</summary>
    public static bool IsKubernetesOwn(string group) => SchemaCatalog.BuiltIn.IsOwnGroup(group);

    /// <summary>Reads files.</summary>
    /// <param name="files">Files with CustomResourceDefinitions, documents of OpenAPI or saved schemas, among other manifests perhaps. Of two schemas of one version the later one counts.</param>
    /// <returns>The schemas to save, in the order of their files' names, and what is wrong. Where something is wrong, nothing should be saved.</returns>
    public static SchemaImportResult Read(IReadOnlyList<SourceFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var kinds = new SortedDictionary<string, KindSchema>(StringComparer.Ordinal);
        var found = new List<Diagnostic>();
        foreach (var file in files)
        {
            var any = false;
            foreach (var document in ManifestReader.Read(file.Path, file.Content))
            {
                if (document.Root is YamlMapping root && OpenApiDocument.Is(root))
                {
                    any = true;
                    foreach (var kind in new OpenApiDocument(root).Kinds) Take(kind);
                    continue;
                }

                foreach (var kind in Described(document, found))
                {
                    any = true;
                    Take(kind);
                }
            }

            if (!any) found.Add(NoKinds.At(new Location(file.Path, 1, 1)));
        }

        return new SchemaImportResult([.. kinds.Select(k => SavedSchema.Of(k.Key, k.Value))], found);

        void Take(KindSchema kind)
        {
            if (kind.Versions.Count == 0 || SchemaCatalog.BuiltIn.IsOwnGroup(kind.Group)) return;
            var name = $"{kind.Kind}.{kind.Group}.yaml";
            kinds[name] = kinds.TryGetValue(name, out var before) ? before.With(kind) : kind;
        }
    }

    /// <summary>The kinds that the resources of a document describe; what is wrong with these resources is reported, other resources are passed over.</summary>
    private static IEnumerable<KindSchema> Described(ReadDocument document, List<Diagnostic> found)
    {
        var check = new ManifestCheck(new ValidationOptions(), SchemaCatalog.BuiltIn);
        foreach (var manifest in document.Manifests)
        {
            var isOld = manifest.Kind == "CustomResourceDefinition";
            if (!isOld && !SchemaDocument.Is(manifest)) continue;
            var judged = new CheckedDocument(manifest.File, manifest.Document, manifest, manifest.Root.Location.Line);
            check.Run(judged, isOfFew: false);
            var errors = judged.Sink.Found.Where(d => d.Severity == Severity.Error).ToArray();
            found.AddRange(errors);
            if (SchemaDocument.Read(manifest) is { } kind) yield return kind;
            else if (errors.Length > 0) yield return new KindSchema("", manifest.Kind, false, []);
        }

        // What cannot be read at all is nobody's manifest that happens to lie here.
        if (document.Manifests.Count == 0) found.AddRange(document.Sink.Found.Where(d => d.Severity == Severity.Error));
    }
}
