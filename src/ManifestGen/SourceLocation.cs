namespace ManifestGen;

/// <summary>Where in the user's C# a part of the model was written. Shown in diagnostics; never written to an artifact.</summary>
/// <param name="File">The full path of the source file, as the compiler saw it; empty when the part was not written in C#.</param>
/// <param name="Line">The line, counted from 1; 0 when the part was not written in C#.</param>
public readonly record struct SourceLocation(string File, int Line)
{
    /// <summary>The place of a value that no definition wrote: a project's fact or a default.</summary>
    public static SourceLocation None { get; } = new("", 0);

    /// <summary>Whether this is a place in a file.</summary>
    public bool IsKnown => Line > 0;

    /// <inheritdoc />
    public override string ToString() => IsKnown ? $"{File}({Line})" : "";
}
