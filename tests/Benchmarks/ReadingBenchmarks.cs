using System.Text;
using BenchmarkDotNet.Attributes;
using ManifestGen.Engine.Yaml;
using YamlDotNet.Core;

namespace ManifestGen.Benchmarks;

/// <summary>Reading, by itself and beside the events that it falls back to.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private byte[] _file = [];

    /// <summary>How many documents are read.</summary>
    [Params(1, 10_000)]
    public int Documents { get; set; }

    /// <summary>Makes the file.</summary>
    [GlobalSetup]
    public void Write() => _file = ManifestSet.Of(Documents);

    /// <summary>Into nodes, as in every run.</summary>
    [Benchmark]
    public int Nodes() => ManifestReader.Read("shop.yaml", _file).Count;

    /// <summary>As YamlDotNet's events alone, no node made.</summary>
    [Benchmark(Baseline = true)]
    public int Events()
    {
        var parser = new Parser(new StringReader(Encoding.UTF8.GetString(_file)));
        var events = 0;
        while (parser.MoveNext()) events++;
        return events;
    }
}
