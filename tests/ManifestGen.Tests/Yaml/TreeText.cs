using System.Globalization;
using System.Text;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Tests.Yaml;

/// <summary>A tree of nodes as text, with every place, to compare two readings.</summary>
internal static class TreeText
{
    public static string Of(YamlNode root)
    {
        var text = new StringBuilder();
        Write(root, text);
        return text.ToString();
    }

    private static void Write(YamlNode node, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"@{node.Line}:{node.Column}");
        switch (node)
        {
            case YamlScalar scalar:
                text.Append(CultureInfo.InvariantCulture, $" {scalar.Kind} <{scalar.Text}>\n");
                break;
            case YamlSequence sequence:
                text.Append(" [\n");
                foreach (var item in sequence.Items) Write(item, text);
                text.Append("]\n");
                break;
            case YamlMapping mapping:
                text.Append(" {\n");
                foreach (var entry in mapping.Entries)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{entry.Line}:{entry.Column} <{entry.Key}> ");
                    Write(entry.Value, text);
                }

                text.Append("}\n");
                break;
        }
    }
}
