using System.Text;
using ManifestGen.Engine.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ManifestGen.Engine.Yaml;

/// <summary>Makes a node of a scalar that YamlDotNet read, with regard to its tag.</summary>
internal static class TaggedScalar
{
    private const string Prefix = "tag:yaml.org,2002:";

    /// <summary>Gives a scalar its type: by its tag when it has one, else by its text when it is plain.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="text">Its text.</param>
    /// <param name="place">Where in its file the document's text begins.</param>
    /// <param name="sink">Takes what is wrong.</param>
    public static YamlScalar Resolve(Scalar scalar, string text, DocumentPlace place, DiagnosticSink sink)
    {
        var at = place.Of(scalar.Start);
        var plain = scalar.Style == ScalarStyle.Plain;
        var kind = plain ? ScalarResolver.Resolve(text) : ScalarKind.String;
        if (!scalar.Tag.IsEmpty)
        {
            var tag = scalar.Tag.IsNonSpecific ? "str" : ShortName(scalar.Tag.Value);
            kind = tag switch
            {
                "null" or "bool" or "int" or "float" => Tagged(tag, text, at, sink),
                "binary" => Binary(ref text, at, sink),
                _ => ScalarKind.String,
            };
        }

        if (kind == ScalarKind.Float && !double.IsFinite(GoNumber.Float(text)))
            sink.Add(ReadingDiagnostics.NoJsonForm, at, $"The number {text}");
        return new YamlScalar { Text = text, Kind = kind, Line = at.Line, Column = at.Column };
    }

    private static string ShortName(string tag) => tag.StartsWith(Prefix, StringComparison.Ordinal) ? tag[Prefix.Length..] : tag;

    private static ScalarKind Tagged(string tag, string text, Location at, DiagnosticSink sink)
    {
        var kind = ScalarResolver.Resolve(text);
        var wanted = tag switch
        {
            "null" => ScalarKind.Null,
            "bool" => ScalarKind.Boolean,
            "int" => ScalarKind.Integer,
            _ => ScalarKind.Float,
        };
        if (kind == wanted || (wanted == ScalarKind.Float && kind == ScalarKind.Integer)) return kind;
        sink.Add(ReadingDiagnostics.NoJsonForm, at, $"The text '{text}' with the tag !!{tag}");
        return wanted;
    }

    private static ScalarKind Binary(ref string text, Location at, DiagnosticSink sink)
    {
        try
        {
            text = Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            sink.Add(ReadingDiagnostics.NoJsonForm, at, "A !!binary value that is not base64");
        }

        return ScalarKind.String;
    }
}
