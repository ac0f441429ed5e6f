namespace ManifestGen.Engine.Yaml.Subset;

/// <summary>Makes nodes of single values.</summary>
internal static class SubsetScalar
{
    /// <summary>A plain text, by the look of it a number, a boolean or nothing; null when JSON cannot hold it.</summary>
    public static YamlScalar? Plain(string text, int line, int column)
    {
        var kind = ScalarResolver.Resolve(text);
        if (kind == ScalarKind.Float && !double.IsFinite(GoNumber.Float(text))) return null;
        return new YamlScalar { Text = text, Kind = kind, Line = line, Column = column };
    }

    /// <summary>A value that was left out.</summary>
    public static YamlScalar Nothing(int line, int column) => new() { Text = "", Kind = ScalarKind.Null, Line = line, Column = column };
}
