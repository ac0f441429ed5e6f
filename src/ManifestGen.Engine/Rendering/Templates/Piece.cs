using ManifestGen.Engine.Rendering.Layout;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>A part of what a template was rendered to: text of the template itself, or the value of an expression.</summary>
/// <param name="Text">The text; empty for a value.</param>
/// <param name="Value">The value; null for text.</param>
/// <param name="Place">Where it stands in the template.</param>
/// <param name="IsRaw">Whether the text is a value that the template wrote with <c>raw</c>, so that all its lines stand at one place.</param>
internal sealed record Piece(string Text, TemplateValue? Value, TemplatePlace Place, bool IsRaw = false);
