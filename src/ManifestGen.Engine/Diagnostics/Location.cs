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

    /// <summary>
    /// The property of the model that is meant, when only the line of the object that it was set on is known; the source text tells the
    /// rest. Empty when the place is as exact as it can be.
    /// </summary>
    public string Member { get; init; } = "";

    /// <summary>The place of a part of the model.</summary>
    /// <param name="source">Where the part was written.</param>
    /// <param name="member">The property of it that is meant; empty for the part itself.</param>
    public static Location Of(SourceLocation source, string member = "") => new(source.File, source.Line) { Member = member };
}
