namespace ManifestGen.Engine.Rendering;

/// <summary>Where one line of an artifact came from.</summary>
/// <param name="TemplateLine">The template's line, counted from 1.</param>
/// <param name="Source">The place in the model of the value on that line, when it has one.</param>
public readonly record struct LineOrigin(int TemplateLine, SourceLocation Source);
