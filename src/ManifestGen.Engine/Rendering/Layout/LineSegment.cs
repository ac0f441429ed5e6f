using ManifestGen.Engine.Rendering.Templates;

namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>A part of one line: text without a line break, or a value.</summary>
/// <param name="Text">The text; empty for a value.</param>
/// <param name="Value">The value; null for text.</param>
/// <param name="Place">Where it stands in the template.</param>
internal readonly record struct LineSegment(string Text, TemplateValue? Value, TemplatePlace Place);
