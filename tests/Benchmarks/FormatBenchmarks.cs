using BenchmarkDotNet.Attributes;

namespace ManifestGen.Benchmarks;

/// <summary>From a definition's products to judged files in memory, in every form: ten components in three environments.</summary>
[MemoryDiagnoser]
public class FormatBenchmarks
{
    /// <summary>How many components the product has.</summary>
    [Params(10)]
    public int Components { get; set; }

    /// <summary>Resolved, rendered, judged and put into plain files, one file, kustomize, Helm and Compose.</summary>
    [Benchmark]
    public int EveryForm() => Environments.InEveryForm(Components);
}
