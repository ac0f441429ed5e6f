using System.Globalization;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Yaml;

/// <summary>Fills a mapping by the rules of Go's reader: keys become text, duplicates are reported, <c>&lt;&lt;</c> merges.</summary>
/// <param name="mapping">The mapping to fill.</param>
/// <param name="file">The file's path, as the user knows it.</param>
/// <param name="sink">Takes what is wrong.</param>
internal sealed class MappingBuilder(YamlMapping mapping, string file, DiagnosticSink sink)
{
    private HashSet<string>? _merged;

    /// <summary>Adds an entry, or reports why it cannot be added.</summary>
    public void Add(YamlNode key, YamlNode value)
    {
        if (KeyText(key) is not { } text)
        {
            var what = key switch
            {
                YamlScalar { Kind: ScalarKind.Integer } number => $"The number {number.Text} as a key",
                YamlScalar => "A null as a key",
                _ => "A list or mapping as a key",
            };
            sink.Add(ReadingDiagnostics.NoJsonForm, At(key), what);
            return;
        }

        var known = mapping.PlaceOf(text);
        if (known < 0)
            mapping.Add(text, key.Line, key.Column, value);
        else if (_merged?.Remove(text) == true)
            mapping.Replace(known, new YamlEntry(text, key.Line, key.Column, value));
        else
            sink.Add(ReadingDiagnostics.DuplicateKey, At(key), text, mapping.Entries[known].Line);
    }

    /// <summary>Merges mappings into this one. Go's reader lets what is merged override what stands before it, other readers do not; so that is reported.</summary>
    /// <param name="key">The key <c>&lt;&lt;</c>.</param>
    /// <param name="value">A mapping, or a list of mappings of which the first counts most.</param>
    public void Merge(YamlNode key, YamlNode value)
    {
        var sources = value is YamlSequence list ? list.Items : [value];
        foreach (var source in sources)
        {
            if (source is not YamlMapping from)
            {
                sink.Add(ReadingDiagnostics.Merge, At(source), "map merge requires map or sequence of maps as the value");
                continue;
            }

            foreach (var entry in from.Entries) MergeEntry(key, entry);
        }
    }

    /// <summary>A key as JSON has it; null when JSON cannot have it.</summary>
    public static string? KeyText(YamlNode key) => key switch
    {
        YamlScalar { Kind: ScalarKind.String } scalar => scalar.Text,
        YamlScalar { Kind: ScalarKind.Boolean } scalar => GoNumber.IsTrue(scalar.Text) ? "true" : "false",
        YamlScalar { Kind: ScalarKind.Integer } scalar => GoNumber.TryInteger(scalar, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null,
        YamlScalar { Kind: ScalarKind.Float } scalar => GoNumber.Json(scalar) is null
            ? scalar.Text
            : ((float)GoNumber.Float(scalar.Text)).ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e'),
        _ => null,
    };

    private void MergeEntry(YamlNode mergeKey, YamlEntry entry)
    {
        if (mapping.PlaceOf(entry.Key) < 0)
        {
            mapping.Add(entry.Key, entry.Line, entry.Column, entry.Value);
            (_merged ??= new HashSet<string>(StringComparer.Ordinal)).Add(entry.Key);
        }
        else if (_merged?.Contains(entry.Key) != true)
        {
            sink.Add(ReadingDiagnostics.Merge, At(mergeKey), $"The merged key \"{entry.Key}\" is already set above, and readers of YAML differ in which one they take");
        }
    }

    private Location At(YamlNode node) => new(file, node.Line, node.Column);
}
