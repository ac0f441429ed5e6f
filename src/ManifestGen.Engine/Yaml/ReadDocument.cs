using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Yaml;

/// <summary>A document of a file, as it was read.</summary>
/// <param name="Number">The document's place in the file, counted from 0; empty documents do not count.</param>
/// <param name="FirstLine">The line on which it begins, counted from 1.</param>
internal sealed record ReadDocument(int Number, int FirstLine)
{
    /// <summary>What it holds, a resource or not; null when it is empty or could not be read.</summary>
    public YamlNode? Root { get; set; }

    /// <summary>The resource, or those that a list holds; none when the document could not be read.</summary>
    public List<Manifest> Manifests { get; } = [];

    /// <summary>What was wrong with it.</summary>
    public DiagnosticSink Sink { get; } = new();
}
