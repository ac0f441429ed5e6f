namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>A template's text and where it is from.</summary>
/// <param name="Name">The file's name without a folder, such as <c>deployment.yaml.scriban</c>.</param>
/// <param name="Path">The path as the user knows it: the full path of the user's own file, or the name of a built-in one.</param>
/// <param name="Text">The text, lines ended by <c>\n</c>.</param>
internal sealed record TemplateFile(string Name, string Path, string Text);
