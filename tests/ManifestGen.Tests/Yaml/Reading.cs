using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Tests.Yaml;

/// <summary>What reading a text gives.</summary>
internal sealed record Reading(IReadOnlyList<Manifest> Manifests, IReadOnlyList<Diagnostic> Diagnostics)
{
    public IEnumerable<string> Codes => Diagnostics.Select(d => d.Code);

    public Manifest Only => Assert.Single(Manifests);

    public static Reading Of(string yaml) => Of(Encoding.UTF8.GetBytes(yaml));

    public static Reading Of(byte[] bytes)
    {
        var sink = new DiagnosticSink();
        return new Reading(ManifestReader.Read("a.yaml", bytes, sink), sink.Found);
    }

    /// <summary>Reads the value of one field of a resource that is otherwise right.</summary>
    public static Field Value(string yaml)
    {
        var reading = Of($"apiVersion: v1\nkind: X\nvalue: {yaml}\n");
        Assert.Empty(reading.Diagnostics);
        return reading.Only["value"];
    }
}
