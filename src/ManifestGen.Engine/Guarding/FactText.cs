using System.Text;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Guarding;

/// <summary>Values on one line, the same for the same meaning: keys in order, quotes only where they are needed.</summary>
internal static class FactText
{
    /// <summary>The text of a field; empty when it is missing.</summary>
    public static string Of(Field field)
    {
        if (!field.Exists || field.Node is not { } node) return "";
        if (node is YamlScalar scalar) return scalar.Kind == ScalarKind.String ? scalar.Text : GoNumber.Json(scalar) ?? scalar.Text;
        var text = new StringBuilder();
        FlowText.Append(text, Sorted(YamlText.Of(node)), inFlow: false);
        return text.ToString();
    }

    private static TemplateValue Sorted(TemplateValue value) => value switch
    {
        MapValue map => new MapValue([.. map.Entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => YamlText.Entry(e.Key, Sorted(e.Value)))]),
        ListValue list => new ListValue([.. list.Items.Select(Sorted)]),
        _ => value,
    };
}
