using System.Text;

namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>Values on one line: scalars, <c>[a, b]</c> and <c>{a: 1}</c>.</summary>
internal static class FlowText
{
    /// <summary>Appends a value on one line.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="inFlow">Whether it stands inside <c>[ ]</c> or <c>{ }</c>.</param>
    public static void Append(StringBuilder output, TemplateValue value, bool inFlow)
    {
        switch (value)
        {
            case TextValue text:
                Append(output, text.Text, inFlow);
                break;
            case LiteralValue literal:
                output.Append(literal.Text);
                break;
            case ListValue list:
                AppendList(output, list);
                break;
            case MapValue map:
                AppendMap(output, map);
                break;
        }
    }

    /// <summary>Appends text, plain where every reader takes it as that text, in double quotes otherwise.</summary>
    public static void Append(StringBuilder output, string text, bool inFlow)
    {
        if (PlainText.MayStand(text, inFlow)) output.Append(text);
        else QuotedText.Append(output, text);
    }

    private static void AppendList(StringBuilder output, ListValue list)
    {
        output.Append('[');
        for (var at = 0; at < list.Items.Count; at++)
        {
            if (at > 0) output.Append(", ");
            Append(output, list.Items[at], inFlow: true);
        }

        output.Append(']');
    }

    private static void AppendMap(StringBuilder output, MapValue map)
    {
        output.Append('{');
        for (var at = 0; at < map.Entries.Count; at++)
        {
            if (at > 0) output.Append(", ");
            Append(output, map.Entries[at].Key, inFlow: true);
            output.Append(": ");
            Append(output, map.Entries[at].Value, inFlow: true);
        }

        output.Append('}');
    }
}
