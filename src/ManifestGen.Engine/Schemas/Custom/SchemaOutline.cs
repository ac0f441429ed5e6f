namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>
/// The fields of schemas in the form that Kubernetes' own kinds have, for what looks at their names and at the keys of lists alone. A schema has one outline, so that circles of
/// references are seen as such. Not safe for use from several threads.
/// </summary>
internal sealed class SchemaOutline
{
    /// <summary>How many lists and maps may be in one another. More would be a circle of references.</summary>
    private const int MostLevels = 16;

    private readonly Dictionary<ValueSchema, Structure> _made = [];

    /// <summary>The fields of a schema, each level made when it is asked for.</summary>
    public Structure Of(ValueSchema schema)
    {
        var target = schema.Target;
        if (_made.TryGetValue(target, out var known)) return known;
        var fields = target.Properties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new StructureField(p.Key, ShapeOf(p.Value, MostLevels)) { ListKeys = p.Value.Target.ListKeys });
        return _made[target] = new Structure([.. fields]) { IsOpen = target.IsOpen };
    }

    private Shape ShapeOf(ValueSchema schema, int levels)
    {
        var target = schema.Target;
        if (levels == 0) return new Shape(ShapeKind.Any);
        if (target.Items is { } item) return new Shape(ShapeKind.List, ShapeOf(item, levels - 1));
        if (target.Entries is { } entry && target.Properties.Count == 0) return new Shape(ShapeKind.Map, ShapeOf(entry, levels - 1));
        return target.Properties.Count == 0 ? new Shape(ShapeKind.Any) : new Shape(ShapeKind.Structure, structure: () => Of(target));
    }
}
