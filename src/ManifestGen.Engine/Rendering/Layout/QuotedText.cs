using System.Globalization;
using System.Text;

namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>Text in double quotes, the one form of YAML that can hold any text.</summary>
internal static class QuotedText
{
    /// <summary>Appends the text in double quotes, on one line whatever it holds.</summary>
    public static void Append(StringBuilder output, string text)
    {
        output.Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => output.Append("\\\""),
                '\\' => output.Append("\\\\"),
                '\n' => output.Append("\\n"),
                '\r' => output.Append("\\r"),
                '\t' => output.Append("\\t"),
                _ when Unprintable.Has(character) => output.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => output.Append(character),
            };
        }

        output.Append('"');
    }
}
