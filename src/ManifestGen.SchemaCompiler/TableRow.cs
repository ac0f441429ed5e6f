namespace ManifestGen.SchemaCompiler;

/// <summary>A row of a table.</summary>
/// <param name="Path">The table's file.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Columns">The columns.</param>
internal sealed record TableRow(string Path, int Line, IReadOnlyList<string> Columns)
{
    /// <summary>The field that the first column names as <c>Structure.field</c>; it must be there.</summary>
    public PropertyModel Property(SchemaModel model)
    {
        var (structure, name) = Split(model);
        return structure.Properties.TryGetValue(name, out var property) ? property : throw Wrong($"the client has no field {Columns[0]}");
    }

    /// <summary>The structure and the field's name that the first column names.</summary>
    public (StructureModel Structure, string Name) Split(SchemaModel model)
    {
        var dot = Columns[0].IndexOf('.', StringComparison.Ordinal);
        if (dot < 0) throw Wrong("a field is named as Structure.field");
        if (!model.Structures.TryGetValue(Columns[0][..dot], out var structure)) throw Wrong($"the client has no structure {Columns[0][..dot]}");
        return (structure, Columns[0][(dot + 1)..]);
    }

    /// <summary>The releases in a column.</summary>
    public ReleaseRange Releases(int column) =>
        ReleaseRange.TryParse(Columns[column], out var range) ? range : throw Wrong($"'{Columns[column]}' is no range of releases such as 1.34..1.36");

    /// <summary>What to throw when the row cannot be used.</summary>
    public TableException Wrong(string message) => new(Path, Line, message);
}
