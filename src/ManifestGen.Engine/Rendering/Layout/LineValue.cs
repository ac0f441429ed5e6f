using ManifestGen.Engine.Rendering.Templates;

namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>A value on a line.</summary>
/// <param name="At">The place in the line's text that stands for it.</param>
/// <param name="Value">The value.</param>
/// <param name="Place">Where it stands in the template.</param>
internal sealed record LineValue(int At, TemplateValue Value, TemplatePlace Place);
