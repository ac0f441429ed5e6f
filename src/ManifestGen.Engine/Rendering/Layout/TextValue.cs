namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>A string, which must be read back as that string.</summary>
/// <param name="Text">The text.</param>
internal sealed record TextValue(string Text) : TemplateValue;
