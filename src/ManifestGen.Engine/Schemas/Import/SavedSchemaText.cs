using System.Globalization;
using System.Text;
using ManifestGen.Engine.Schemas.Custom;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas.Import;

/// <summary>Writes the schema of a kind so that people can review it: a keyword in its place always, names in ordinal order, small schemas on one line.</summary>
/// <param name="kind">The kind.</param>
internal sealed class SavedSchemaText(KindSchema kind)
{
    private const int LineWidth = 120;

    private readonly StringBuilder _text = new();
    private readonly SortedDictionary<string, ValueSchema> _definitions = new(StringComparer.Ordinal);
    private readonly Queue<string> _open = new();

    /// <summary>Writes it whole.</summary>
    public string Write()
    {
        Line(0, $"apiVersion: {SchemaDocument.SavedVersion}");
        Line(0, $"kind: {SchemaDocument.SavedKind}");
        Line(0, $"group: {Text(kind.Group)}");
        Line(0, $"resource: {Text(kind.Kind)}");
        Line(0, $"scope: {(kind.IsNamespaced ? "Namespaced" : "Cluster")}");
        Line(0, "versions:");
        foreach (var version in kind.Versions)
        {
            Line(0, $"- name: {Text(version.Name)}");
            Schema(2, "schema", Root(version.Schema));
        }

        WriteDefinitions();
        return _text.ToString();
    }

    /// <summary>Type and metadata are the same for all kinds; what restricts a name stays.</summary>
    private static ValueSchema Root(ValueSchema schema)
    {
        var root = schema.Target;
        if (!root.Properties.Keys.Any(k => k is "apiVersion" or "kind" or "metadata")) return root;
        return root.With(root.Properties
            .Where(p => p.Key is not ("apiVersion" or "kind") && (p.Key != "metadata" || (p.Value.Reference.Length == 0 && p.Value.Properties.Count > 0)))
            .ToDictionary(StringComparer.Ordinal));
    }

    private void WriteDefinitions()
    {
        // Written last, and found while the others are written: so they are written apart first.
        var before = _text.ToString();
        while (_open.TryDequeue(out var name))
        {
            _text.Clear();
            Schema(2, name, _definitions[name]);
        }

        _text.Clear().Append(before);
        if (_definitions.Count == 0) return;
        Line(0, "definitions:");
        foreach (var (name, schema) in _definitions) Schema(2, Text(name), schema);
    }

    private void Schema(int indent, string key, ValueSchema schema)
    {
        var parts = Parts(schema).ToArray();
        var inner = Array.TrueForAll(parts, p => p.Schema is null && p.Schemas is null && p.Named is null);
        var line = $"{key}: {{{string.Join(", ", parts.Select(p => $"{p.Name}: {p.Value}"))}}}";
        if (inner && (indent + line.Length <= LineWidth || parts.Length < 2))
        {
            Line(indent, line);
            return;
        }

        Line(indent, $"{key}:");
        foreach (var part in parts) Part(indent + 2, part);
    }

    private void Part(int indent, SchemaPart part)
    {
        if (part.Schema is { } schema)
        {
            Schema(indent, part.Name, schema);
        }
        else if (part.Named is { } named)
        {
            Line(indent, $"{part.Name}:");
            foreach (var (name, value) in named.OrderBy(n => n.Key, StringComparer.Ordinal)) Schema(indent + 2, Text(name), value);
        }
        else if (part.Schemas is { } schemas)
        {
            Line(indent, $"{part.Name}:");
            foreach (var item in schemas)
            {
                // An item is written like a field and its key replaced by the dash.
                var start = _text.Length;
                Schema(indent, "-", item);
                var written = _text.ToString(start, _text.Length - start);
                _text.Length = start;
                _text.Append(written.Replace($"{new string(' ', indent)}-: ", $"{new string(' ', indent)}- ", StringComparison.Ordinal)
                    .Replace($"{new string(' ', indent)}-:\n{new string(' ', indent + 2)}", $"{new string(' ', indent)}- ", StringComparison.Ordinal));
            }
        }
        else
        {
            Line(indent, $"{part.Name}: {part.Value}");
        }
    }

    private IEnumerable<SchemaPart> Parts(ValueSchema schema)
    {
        if (schema.Reference.Length > 0)
        {
            if (_definitions.TryAdd(schema.Reference, schema.Definitions.Find(schema.Reference))) _open.Enqueue(schema.Reference);
            return [new SchemaPart("$ref", Text(schema.Reference))];
        }

        return SchemaPart.Of(schema);
    }

    private void Line(int indent, string line) => _text.Append(' ', indent).Append(line).Append('\n');

    /// <summary>A text in YAML: plain where no reader takes it for something else.</summary>
    internal static string Text(string text)
    {
        var isPlain = text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/')
            && ScalarResolver.Resolve(text) == ScalarKind.String;
        return isPlain ? text : ValueJson.Of(new YamlScalar { Text = text, Kind = ScalarKind.String });
    }

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
