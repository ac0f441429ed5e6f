using System.Globalization;
using System.Text;
using ManifestGen.Engine.Rendering.Layout;

namespace ManifestGen.Engine.Formats.Helm;

/// <summary>Values as Helm's <c>toJson</c> writes them, byte for byte: keys in the order of their bytes, and what HTML would take for markup escaped.</summary>
internal static class GoJson
{
    /// <summary>Writes a value.</summary>
    public static string Write(TemplateValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, TemplateValue value)
    {
        switch (value)
        {
            case MapValue map:
                Append(text, '{', '}', map.Entries.OrderBy(e => e.Key, StringComparer.Ordinal), entry =>
                {
                    AppendText(text, entry.Key);
                    text.Append(':');
                    Append(text, entry.Value);
                });
                break;
            case ListValue list:
                Append(text, '[', ']', list.Items, item => Append(text, item));
                break;
            case LiteralValue literal:
                text.Append(literal.Text);
                break;
            case TextValue plain:
                AppendText(text, plain.Text);
                break;
        }
    }

    private static void Append<T>(StringBuilder text, char open, char close, IEnumerable<T> items, Action<T> append)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst) text.Append(',');
            isFirst = false;
            append(item);
        }

        text.Append(close);
    }

    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' or '\\' => text.Append('\\').Append(c),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
