using BenchmarkDotNet.Attributes;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Benchmarks;

/// <summary>Judging: the schema by itself, and every layer from bytes to findings.</summary>
[MemoryDiagnoser]
public class ValidationBenchmarks
{
    private readonly ValidationOptions _options = new();
    private readonly SchemaValidator _schemas = new(SchemaCatalog.BuiltIn, KubernetesVersion.Default, []);
    private SourceFile[] _files = [];
    private Manifest[] _manifests = [];

    /// <summary>How many documents are judged.</summary>
    [Params(10_000)]
    public int Documents { get; set; }

    /// <summary>Makes the file and reads it once.</summary>
    [GlobalSetup]
    public void Write()
    {
        _files = [new SourceFile("shop.yaml", ManifestSet.Of(Documents))];
        _manifests = [.. ManifestReader.Read("shop.yaml", _files[0].Content, new DiagnosticSink())];
    }

    /// <summary>The schema alone, over nodes.</summary>
    [Benchmark]
    public int Schema()
    {
        var (sink, further, sound) = (new DiagnosticSink(), new DiagnosticSink(), 0);
        foreach (var manifest in _manifests) sound += _schemas.Check(manifest, sink, further) == SchemaVerdict.Sound ? 1 : 0;
        return sound;
    }

    /// <summary>Every layer, from bytes to findings.</summary>
    [Benchmark]
    public int EveryLayer() => Validator.Validate(_files, _options).Documents.Count;
}
