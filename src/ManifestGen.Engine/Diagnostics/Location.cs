namespace ManifestGen.Engine.Diagnostics;

/// <summary>A place in a text file: a manifest, a template or the user's C#.</summary>
/// <param name="File">The file's path, as the user knows it; empty when there is none.</param>
/// <param name="Line">The line, counted from 1; 0 when unknown.</param>
/// <param name="Column">The column, counted from 1 in UTF-16 units; 0 when unknown.</param>
/// <param name="Path">The field's path in the API server's form, such as <c>spec.template.spec.containers[0].name</c>; empty when there is none.</param>
public sealed record Location(string File, int Line = 0, int Column = 0, string Path = "")
{
    /// <summary>No place at all.</summary>
    public static Location None { get; } = new("");

    /// <summary>The place of a part of the model.</summary>
    public static Location Of(SourceLocation source) => new(source.File, source.Line);
}
