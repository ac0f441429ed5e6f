using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas;

namespace ManifestGen.Engine.Yaml;

/// <summary>
/// A field of a manifest, present or not. A missing field still knows its path and the place of what should hold it, so that a rule can
/// walk down without asking at each step and report what is missing where it belongs.
/// </summary>
internal readonly struct Field
{
    private readonly YamlNode _anchor;
    private readonly string? _missing;

    /// <summary>A field that is there.</summary>
    public Field(YamlNode node) => _anchor = node;

    private Field(YamlNode anchor, string missing)
    {
        _anchor = anchor;
        _missing = missing;
    }

    /// <summary>The value as it was read; null when the field is missing. A YAML null is a value here, and <see cref="Exists"/> is false for it.</summary>
    public YamlNode? Node => _missing is null ? _anchor : null;

    /// <summary>Whether the field is set to something; a null counts as not set, as for the API server.</summary>
    public bool Exists => Node is not (null or YamlScalar { Kind: ScalarKind.Null });

    /// <summary>The text of a scalar of any type; null when missing or not a scalar.</summary>
    public string? Text => Exists ? (_anchor as YamlScalar)?.Text : null;

    /// <summary>The text of a string scalar; null when missing or of another type.</summary>
    public string? String => Node is YamlScalar { Kind: ScalarKind.String } scalar ? scalar.Text : null;

    /// <summary>The text of an item in a list of texts, where the API server takes a null for an empty one.</summary>
    public string ItemText => String ?? "";

    /// <summary>The value of an integer, or of a number without a fraction; null when missing or of another type.</summary>
    public long? Integer => Node is YamlScalar scalar && GoNumber.TryInteger(scalar, out var value) ? value : null;

    /// <summary>The value of a boolean; null when missing or of another type.</summary>
    public bool? Boolean => Node is YamlScalar { Kind: ScalarKind.Boolean } scalar ? GoNumber.IsTrue(scalar.Text) : null;

    /// <summary>The amount of a quantity, written as a text or a number; null when missing or not a quantity.</summary>
    public Quantity? Quantity => Node is YamlScalar scalar
        && Schemas.Quantity.TryParse(scalar.Kind == ScalarKind.String ? scalar.Text : GoNumber.Json(scalar), out var value) ? value : null;

    /// <summary>A field of this structure.</summary>
    public Field this[string name]
    {
        get
        {
            if (_missing is not null) return new Field(_anchor, $"{_missing}.{name}");
            return _anchor is YamlMapping mapping && mapping[name] is { } value ? new Field(value) : new Field(_anchor, name);
        }
    }

    /// <summary>The items of a list; none when missing or not a list.</summary>
    public ItemList Items => new(Node as YamlSequence);

    /// <summary>How many items the list or entries the mapping has; 0 when missing.</summary>
    public int Count => Node switch { YamlSequence list => list.Items.Count, YamlMapping map => map.Count, _ => 0 };

    /// <summary>The entries of a mapping; none when missing or not a mapping.</summary>
    public EntryList Entries => new(Node as YamlMapping);

    /// <summary>The path in the API server's form.</summary>
    public string Path
    {
        get
        {
            var path = PathOf(_anchor);
            if (_missing is null) return path;
            return path.Length == 0 ? _missing : $"{path}.{_missing}";
        }
    }

    /// <summary>Where the field is, or where what should hold it is.</summary>
    public Location Location => new(_anchor.File, _anchor.Line, _anchor.Column, Path);

    /// <summary>Where the key of this entry is, for a mistake in the key itself; the value's place when it is not a mapping's entry.</summary>
    public Location KeyLocation
    {
        get
        {
            if (Node is not { Parent: YamlMapping parent } node) return Location;
            foreach (var entry in parent.Entries)
            {
                if (ReferenceEquals(entry.Value, node)) return Location with { Line = entry.Line, Column = entry.Column };
            }

            return Location;
        }
    }

    /// <summary>
    /// Where this entry of a map is, with the path that entries of maps have, <c>data[key]</c>, whether or not a schema has said that it is a map.
    /// </summary>
    public Location MapEntryLocation =>
        Node is { Parent: YamlMapping parent, Key: { } key } ? Location with { Path = $"{PathOf(parent)}[{key}]" } : Location;

    /// <summary>The text under a key of a map of strings; a null there is an empty string, as for the API server. Null when the key is missing.</summary>
    public string? Value(string key)
    {
        var value = this[key];
        return value.Node is null ? null : value.Text ?? "";
    }

    private static string PathOf(YamlNode node)
    {
        var steps = new Stack<string>();
        for (var at = node; at.Parent is { } parent; at = parent)
        {
            steps.Push(parent switch
            {
                YamlSequence => string.Create(CultureInfo.InvariantCulture, $"[{at.Index}]"),
                YamlMapping { IsMap: true } => $"[{at.Key}]",
                _ => $".{at.Key}",
            });
        }

        return string.Concat(steps).TrimStart('.');
    }

    /// <summary>The items of a list, each a field.</summary>
    public readonly struct ItemList(YamlSequence? list)
    {
        /// <summary>Walks the items.</summary>
        public Enumerator GetEnumerator() => new(list);

        /// <summary>Walks the items without allocating.</summary>
        public struct Enumerator(YamlSequence? list)
        {
            private int _at = -1;

            /// <summary>The item.</summary>
            public readonly Field Current => new(list!.Items[_at]);

            /// <summary>Moves on.</summary>
            public bool MoveNext() => list is not null && ++_at < list.Items.Count;
        }
    }

    /// <summary>The entries of a mapping, each a key and a field.</summary>
    public readonly struct EntryList(YamlMapping? map)
    {
        /// <summary>Walks the entries.</summary>
        public Enumerator GetEnumerator() => new(map);

        /// <summary>Walks the entries without allocating.</summary>
        public struct Enumerator(YamlMapping? map)
        {
            private int _at = -1;

            /// <summary>The key and the value.</summary>
            public readonly (string Key, Field Value) Current => (map!.Entries[_at].Key, new Field(map.Entries[_at].Value));

            /// <summary>Moves on.</summary>
            public bool MoveNext() => map is not null && ++_at < map.Count;
        }
    }
}
