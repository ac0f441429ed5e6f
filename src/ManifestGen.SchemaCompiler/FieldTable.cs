namespace ManifestGen.SchemaCompiler;

/// <summary>Applies the table on which releases have which fields.</summary>
internal static class FieldTable
{
    /// <summary>Applies the table.</summary>
    public static void Apply(SchemaModel model, string path)
    {
        foreach (var row in Table.Read(path, 2))
        {
            var (structure, name) = row.Split(model);
            if (structure.Properties.ContainsKey(name) != (row.Columns.Count == 2))
                throw row.Wrong("name a shape exactly when the client does not have the field");
            if (row.Columns.Count > 2)
                structure.Properties.Add(name, new PropertyModel(ShapeText.Read(row, model, string.Join(' ', row.Columns.Skip(2)), row.Columns[0])));
            structure.Properties[name].Releases = row.Releases(1);
        }
    }
}
