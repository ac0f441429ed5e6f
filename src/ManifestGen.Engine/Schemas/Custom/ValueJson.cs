using System.Globalization;
using System.Text;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>Writes values as JSON in one form, so that equal values have equal texts: keys in ordinal order, no blanks.</summary>
internal static class ValueJson
{
    /// <summary>The JSON of a value.</summary>
    public static string Of(YamlNode node)
    {
        var json = new StringBuilder();
        Append(node, json);
        return json.ToString();
    }

    private static void Append(YamlNode node, StringBuilder json)
    {
        switch (node)
        {
            case YamlMapping mapping:
                json.Append('{');
                foreach (var entry in mapping.Entries.ToArray().OrderBy(e => e.Key, StringComparer.Ordinal))
                {
                    if (json[^1] != '{') json.Append(',');
                    Append(entry.Key, json).Append(':');
                    Append(entry.Value, json);
                }

                json.Append('}');
                break;
            case YamlSequence sequence:
                json.Append('[');
                foreach (var item in sequence.Items)
                {
                    if (item.Index > 0) json.Append(',');
                    Append(item, json);
                }

                json.Append(']');
                break;
            case YamlScalar { Kind: ScalarKind.Null }:
                json.Append("null");
                break;
            case YamlScalar { Kind: ScalarKind.Boolean } scalar:
                json.Append(GoNumber.IsTrue(scalar.Text) ? "true" : "false");
                break;
            case YamlScalar scalar when GoNumber.Json(scalar) is { } number:
                json.Append(number);
                break;
            case YamlScalar scalar:
                Append(scalar.Text, json);
                break;
        }
    }

    private static StringBuilder Append(string text, StringBuilder json)
    {
        json.Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\n' => json.Append("\\n"),
                '\t' => json.Append("\\t"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => json.Append(character),
            };
        }

        return json.Append('"');
    }
}
