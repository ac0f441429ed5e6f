using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering;

/// <summary>Where one line of an artifact came from.</summary>
/// <param name="TemplateLine">The template's line, counted from 1.</param>
/// <param name="Source">The place in the model of the value on that line, when it has one.</param>
public readonly record struct LineOrigin(int TemplateLine, SourceLocation Source)
{
    /// <summary>The template that the line stands in, as the user knows it: the artifact's own, or a partial that it includes.</summary>
    public string Template { get; init; } = "";

    /// <summary>Who gave the value on that line, when <see cref="Source"/> is known.</summary>
    public OriginKind Kind { get; init; } = OriginKind.Default;

    /// <summary>The property of the model that gave the value, when only its object's line is known; empty otherwise.</summary>
    public string Member { get; init; } = "";
}
