using Scriban.Parsing;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>Scriban's places, which count from 0, as ours, which count from 1.</summary>
internal static class SourceSpanPlace
{
    /// <summary>The place at which a span begins.</summary>
    public static TemplatePlace Place(this SourceSpan span) => new(span.FileName ?? "", Math.Max(span.Start.Line, 0) + 1, Math.Max(span.Start.Column, 0) + 1);
}
