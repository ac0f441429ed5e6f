using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>A place in a template.</summary>
/// <param name="File">The template's path, as the user knows it.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
internal readonly record struct TemplatePlace(string File, int Line, int Column)
{
    /// <summary>The place as a diagnostic has it.</summary>
    public Location Location => new(File, Line, Column);
}
