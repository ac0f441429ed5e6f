using ManifestGen.Engine.Schemas;

namespace ManifestGen.SchemaCompiler;

/// <summary>Reads a shape from a table: <c>string</c>, <c>map(quantity)</c>, <c>{name:string count:int32}</c>.</summary>
internal static class ShapeText
{
    /// <summary>Reads a shape. A structure in braces is added to the model under a name made of the field's.</summary>
    public static Shape Read(TableRow row, SchemaModel model, string text, string field)
    {
        if (Inner(text, "list(", ")") is { } item) return new Shape(ShapeKind.List, Read(row, model, item, field));
        if (Inner(text, "map(", ")") is { } value) return new Shape(ShapeKind.Map, Read(row, model, value, field));
        if (Inner(text, "{", "}") is { } fields)
        {
            var structure = new StructureModel();
            foreach (var part in fields.Split(' '))
            {
                if (part.Split(':') is not [var name, var shape]) throw row.Wrong($"'{part}' is not name:shape");
                structure.Properties.Add(name, new PropertyModel(Read(row, model, shape, $"{field}.{name}")));
            }

            model.Structures.Add(field, structure);
            return new Shape(ShapeKind.Structure, Type: field);
        }

        return Enum.TryParse<ShapeKind>(text, ignoreCase: true, out var kind) && kind < ShapeKind.List ? new Shape(kind) : throw row.Wrong($"'{text}' is no shape");
    }

    private static string? Inner(string text, string start, string end) =>
        text.StartsWith(start, StringComparison.Ordinal) && text.EndsWith(end, StringComparison.Ordinal) ? text[start.Length..^end.Length] : null;
}
