using System.Diagnostics.CodeAnalysis;

namespace ManifestGen.SchemaCompiler;

/// <summary>A row of a table that cannot be used.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It is thrown in one place, always with the row that is wrong.")]
internal sealed class TableException(string path, int line, string message) : Exception(message)
{
    /// <summary>The table's file.</summary>
    public string Path { get; } = path;

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; } = line;
}
