using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Formats;

/// <summary>YAML that is made here, not by a template: written by the same layout, so that every text reads back as that text.</summary>
internal static class YamlText
{
    /// <summary>A map with entries.</summary>
    public static MapValue Map(params IEnumerable<KeyValuePair<string, TemplateValue>> entries) => new([.. entries]);

    /// <summary>An entry of a map.</summary>
    public static KeyValuePair<string, TemplateValue> Entry(string key, TemplateValue value) => new(key, value);

    /// <summary>An entry that is a text.</summary>
    public static KeyValuePair<string, TemplateValue> Entry(string key, string text) => new(key, new TextValue(text));

    /// <summary>A list of texts.</summary>
    public static ListValue List(params IEnumerable<string> texts) => new([.. texts.Select(t => new TextValue(t))]);

    /// <summary>A value as it was read.</summary>
    public static TemplateValue Of(YamlNode node) => node switch
    {
        YamlMapping map => new MapValue([.. map.Entries.ToArray().Select(e => Entry(e.Key, Of(e.Value)))]),
        YamlSequence list => new ListValue([.. list.Items.Select(Of)]),
        YamlScalar { Kind: ScalarKind.String } text => new TextValue(text.Text),
        YamlScalar { Kind: ScalarKind.Null } => LiteralValue.Null,
        YamlScalar { Kind: ScalarKind.Boolean } boolean => new LiteralValue(GoNumber.IsTrue(boolean.Text) ? "true" : "false"),
        YamlScalar number => new LiteralValue(GoNumber.Json(number) ?? number.Text),
        _ => LiteralValue.Null,
    };

    /// <summary>The text of a map or list, ended by a line break.</summary>
    public static string Write(TemplateValue value)
    {
        var output = new LaidOutText();
        if (value is MapValue { Entries.Count: > 0 } or ListValue { Items.Count: > 0 }) new BlockTree(output, allowLiteral: true).Append(value, 0);
        else FlowText.Append(output.Builder, value, inFlow: false);
        output.BreakLine();
        return output.Builder.ToString();
    }
}
