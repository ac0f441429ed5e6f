using ManifestGen.Engine.Schemas;

namespace ManifestGen.SchemaCompiler;

/// <summary>Applies the tables on what values fields must have: required fields, closed sets of values, keys of lists.</summary>
internal static class ConstraintTables
{
    /// <summary>Applies the tables in a folder.</summary>
    public static void Apply(SchemaModel model, string tables)
    {
        // First, so that what is not judged gets structures of its own that the other tables do not name.
        foreach (var row in Table.Read(Path.Combine(tables, "unjudged.txt"), 1))
        {
            var property = row.Property(model);
            property.Shape = Apart(model, property.Shape);
        }

        foreach (var row in Table.Read(Path.Combine(tables, "required.txt"), 2))
        {
            if (!model.Structures.TryGetValue(row.Columns[0], out var structure)) throw row.Wrong("the client has no such structure");
            foreach (var name in row.Columns.Skip(1))
            {
                if (!structure.Properties.TryGetValue(name, out var property)) throw row.Wrong($"the client has no field {name}");
                property.IsRequired = true;
            }
        }

        foreach (var row in Table.Read(Path.Combine(tables, "enums.txt"), 2))
        {
            var property = row.Property(model);
            if ((property.Shape.Element ?? property.Shape).Kind != ShapeKind.String) throw row.Wrong("only a text, or a list of texts, has a set of values");
            property.Values = [.. row.Columns.Skip(1)];
        }

        foreach (var row in Table.Read(Path.Combine(tables, "lists.txt"), 2))
        {
            var property = row.Property(model);
            if (property.Shape is not { Kind: ShapeKind.List, Element: { } item }) throw row.Wrong("this is no list");
            property.ListKeys = row.Columns[1] == "set" ? [""] : [.. row.Columns.Skip(1)];
            if (item.Type is not null && property.ListKeys.Any(key => !model.Structures[item.Type].Properties.ContainsKey(key)))
                throw row.Wrong("the items have no such field");
        }
    }

    /// <summary>The same shape, made of copies of the structures that it leads to.</summary>
    private static Shape Apart(SchemaModel model, Shape shape)
    {
        if (shape.Element is { } element) return shape with { Element = Apart(model, element) };
        if (shape.Type is not { } type) return shape;
        var name = type + "!";
        if (!model.Structures.ContainsKey(name))
        {
            var copy = new StructureModel();
            model.Structures.Add(name, copy);
            foreach (var (field, property) in model.Structures[type].Properties)
                copy.Properties.Add(field, new PropertyModel(Apart(model, property.Shape)) { Releases = property.Releases });
        }

        return shape with { Type = name };
    }
}
