using BenchmarkDotNet.Attributes;
using ManifestGen.Engine.Generation;

namespace ManifestGen.Benchmarks;

/// <summary>From a definition's product to judged files in memory.</summary>
[MemoryDiagnoser]
public class GenerationBenchmarks
{
    private Product _product = Products.Of(0);

    /// <summary>How many components the product has.</summary>
    [Params(1, 100, 1000)]
    public int Components { get; set; }

    /// <summary>Makes the product.</summary>
    [GlobalSetup]
    public void Setup() => _product = Products.Of(Components);

    /// <summary>Resolved, rendered, read back and judged.</summary>
    [Benchmark]
    public int Generate() => Generator.Generate(_product, Products.Facts).Artifacts.Count;
}
