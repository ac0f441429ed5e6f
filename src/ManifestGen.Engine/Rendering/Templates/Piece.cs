using ManifestGen.Engine.Rendering.Layout;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>A part of what a template was rendered to: text of the template itself, or the value of an expression.</summary>
/// <param name="Text">The text; empty for a value.</param>
/// <param name="Value">The value; null for text.</param>
/// <param name="Place">Where it stands in the template.</param>
internal readonly record struct Piece(string Text, TemplateValue? Value, TemplatePlace Place)
{
    /// <summary>What stands before each line that begins in the text: white space, as wide as what stands before the place that includes it.</summary>
    public string Indentation { get; init; } = "";

    /// <summary>Whether the text is a value that the template wrote with <c>raw</c>, so that all its lines stand at one place.</summary>
    public bool IsRaw { get; init; }
}
