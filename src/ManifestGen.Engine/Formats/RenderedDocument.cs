using ManifestGen.Engine.Rendering;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Formats;

/// <summary>A document of a rendered file.</summary>
/// <param name="Artifact">The file.</param>
/// <param name="File">The file's path, below the folder of its environment.</param>
/// <param name="LinesBefore">How many lines of the file come before the document.</param>
/// <param name="Lines">The document's lines.</param>
/// <param name="Manifests">The resource, or those of a list.</param>
internal sealed record RenderedDocument(Artifact Artifact, string File, int LinesBefore, IReadOnlyList<string> Lines, IReadOnlyList<Manifest> Manifests)
{
    /// <summary>The resource; null when the document is a list of several or none.</summary>
    public Manifest? Manifest => Manifests is [var only] && only.Kind != "List" ? only : null;

    /// <summary>The document's text, ended by a line break.</summary>
    public string Text => string.Concat(Lines.Select(l => l + "\n"));

    /// <summary>Where a line of the document came from.</summary>
    /// <param name="line">The line in the document, counted from 0.</param>
    public LineOrigin OriginOf(int line) => LinesBefore + line < Artifact.Lines.Count ? Artifact.Lines[LinesBefore + line] : default;
}
