using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering;

namespace ManifestGen.Engine.Generation;

/// <summary>Leads findings in rendered text back to where the text came from: the definition's line, and the line of the user's own template.</summary>
/// <param name="artifacts">What was rendered.</param>
/// <param name="templatesPath">The folder of the user's own templates; empty when there is none.</param>
internal sealed class ArtifactOrigins(IReadOnlyList<Artifact> artifacts, string templatesPath)
{
    private readonly Dictionary<string, Artifact> _byPath = artifacts.ToDictionary(a => a.Path, StringComparer.Ordinal);
    private readonly SourceRefinement _refinement = SourceRefinement.OfFiles();

    /// <summary>The same finding with where its line came from.</summary>
    public Diagnostic Trace(Diagnostic found)
    {
        if (!_byPath.TryGetValue(found.Location.File, out var artifact)) return found;
        var line = found.Location.Line is > 0 and var number && number <= artifact.Lines.Count ? artifact.Lines[number - 1] : default;
        var isOwn = templatesPath.Length > 0 && line.Template is { Length: > 0 } template && template.StartsWith(templatesPath, StringComparison.Ordinal);
        return found with
        {
            // What the user's own template wrote is mended there, whichever value stands in the line.
            Origin = isOwn ? SourceLocation.None : line.Source.IsKnown ? Exact(line) : artifact.Origin,
            Template = line.TemplateLine > 0 ? new Location(line.Template, line.TemplateLine) : Location.None,
        };
    }

    private SourceLocation Exact(LineOrigin line)
    {
        var exact = _refinement.Refine(Location.Of(line.Source, line.Member));
        return new SourceLocation(exact.File, exact.Line);
    }
}
