using ManifestGen.Engine.Rendering;

namespace ManifestGen.Engine.Formats.Helm;

/// <summary>A line of a template.</summary>
/// <param name="Text">The text.</param>
/// <param name="Origin">Where the rendered line came from that it stands for.</param>
internal readonly record struct TemplateLine(string Text, LineOrigin Origin);
