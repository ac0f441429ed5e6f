namespace ManifestGen.Engine.Rendering;

/// <summary>A file to be written, rendered in memory.</summary>
/// <param name="Path">The path below the output folder, with <c>/</c>.</param>
/// <param name="Text">The content, lines ended by <c>\n</c>.</param>
/// <param name="Template">The template's path, as the user knows it.</param>
/// <param name="Origin">The part of the model that it was made for.</param>
public sealed record Artifact(string Path, string Text, string Template, SourceLocation Origin)
{
    /// <summary>For each line of <see cref="Text"/>, the template's line it came from and the place in the model of the value on it; empty when not kept.</summary>
    public IReadOnlyList<LineOrigin> Lines { get; init; } = [];

    /// <summary>The name of the component that it was rendered for; empty for the product.</summary>
    internal string Component { get; init; } = "";

    /// <summary>Whether it holds resources, to be judged and applied.</summary>
    internal bool IsManifest => Path.EndsWith(".yaml", StringComparison.Ordinal);
}
