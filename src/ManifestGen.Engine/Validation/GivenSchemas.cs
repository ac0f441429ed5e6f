using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Schemas.Custom;
using ManifestGen.Engine.Threads;
using ManifestGen.Engine.Validation.Suppression;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation;

/// <summary>The files with schemas that a run was given. They are judged like any manifest, so that a slip in one shows.</summary>
internal sealed class GivenSchemas
{
    public static readonly DiagnosticDescriptor NoSchema = new("MG3060", Severity.Warning,
        "This file is among the schemas, and {0} {1} describes no kind",
        "Keep CustomResourceDefinitions and what 'manifestgen schema add' saves here; move other manifests elsewhere.");

    public static readonly DiagnosticDescriptor Twice = new("MG3061", Severity.Warning,
        "The kind {0} of {1} is described in {2}, too",
        "Remove one of the two; this one counts.");

    private readonly CheckedDocument[] _documents;
    private readonly List<KindSchema> _kinds = [];

    private GivenSchemas(CheckedDocument[] documents, ValidationOptions options)
    {
        _documents = documents;
        if (documents.Length == 0) return;
        var check = new ManifestCheck(options, SchemaCatalog.BuiltIn);
        var files = new Dictionary<(string Group, string Kind), string>();
        foreach (var document in documents)
        {
            if (document.Manifest is not { } manifest) continue;
            check.Run(document, isOfFew: false);
            if (!SchemaDocument.Is(manifest)) document.Sink.Add(NoSchema, manifest["kind"], manifest.ApiVersion, manifest.Kind);
            if (SchemaDocument.Read(manifest) is not { } schema) continue;
            if (!files.TryAdd((schema.Group, schema.Kind), manifest.File)) document.Sink.Add(Twice, manifest["kind"], schema.Kind, schema.Group, files[(schema.Group, schema.Kind)]);
            _kinds.Add(schema);
        }
    }

    /// <summary>Reads the files.</summary>
    public static GivenSchemas Read(ValidationOptions options, CancellationToken cancellation = default)
    {
        if (options.SchemaFiles.Count == 0) return new GivenSchemas([], options);
        var files = new FileDocuments[options.SchemaFiles.Count];
        ParallelWork.Run(files.Length, at => files[at] = FileDocuments.Read(options.SchemaFiles[at]), cancellation);
        return new GivenSchemas([.. files.SelectMany(f => f.Documents)], options);
    }

    /// <summary>The kinds that are known to a set: those of Kubernetes, those given, and those whose definitions the set itself has.</summary>
    public SchemaCatalog Catalog(IEnumerable<CheckedDocument> set)
    {
        List<KindSchema> given = [.. _kinds];
        foreach (var document in set)
        {
            if (document.Manifest is { } manifest && SchemaDocument.Read(manifest) is { } schema) given.Add(schema);
        }

        return given.Count == 0 ? SchemaCatalog.BuiltIn : SchemaCatalog.BuiltIn.With(given);
    }

    /// <summary>What is wrong with the files.</summary>
    public IEnumerable<DocumentResult> Faulty(FindingFilter filter) => _documents.Select(d => d.ToResult(filter)).Where(r => r.Diagnostics.Any(d => d.Severity != Severity.Info));
}
