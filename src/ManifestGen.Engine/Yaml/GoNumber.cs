namespace ManifestGen.Engine.Yaml;

/// <summary>Values of scalars as Go's YAML reader takes them.</summary>
internal static class GoNumber
{
    /// <summary>The value of an integer or an integral float that fits 64 bits.</summary>
    public static bool TryInteger(YamlScalar scalar, out long value)
    {
        value = 0;
        return scalar.Kind is ScalarKind.Integer && long.TryParse(scalar.Text, System.Globalization.CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Whether a boolean's spelling means true.</summary>
    public static bool IsTrue(string text) => text.Length > 0 && (text[0] is 't' or 'T' or 'y' or 'Y' || text is "on" or "On" or "ON");
}
