namespace ManifestGen.Engine.Yaml;

/// <summary>A mapping, its entries in the order in which they stand. A duplicate key keeps its first value; the reader reports it.</summary>
internal sealed class YamlMapping : YamlNode
{
    /// <summary>Above this many entries, keys are found by their hash.</summary>
    private const int ScanLimit = 16;

    private readonly List<YamlEntry> _entries = [];
    private Dictionary<string, int>? _places;

    /// <summary>The entries in the order in which they stand.</summary>
    public IReadOnlyList<YamlEntry> Entries => _entries;

    /// <summary>Whether the schema has a map of free keys here (labels, data), not a structure of named fields. Set by the schema layer; shapes paths.</summary>
    internal bool IsMap { get; set; }

    /// <summary>The file, on a document's root only.</summary>
    internal string? SourceFile { get; set; }

    /// <summary>The value under a key, or null.</summary>
    public YamlNode? this[string key] => PlaceOf(key) is >= 0 and var place ? _entries[place].Value : null;

    /// <summary>The place of a key among the entries, counted from 0; -1 when it is not there.</summary>
    internal int PlaceOf(string key)
    {
        if (_places is not null) return _places.TryGetValue(key, out var known) ? known : -1;
        for (var place = 0; place < _entries.Count; place++)
        {
            if (_entries[place].Key == key) return place;
        }

        return -1;
    }

    /// <summary>Adds an entry whose key is not there yet.</summary>
    internal void Add(string key, int line, int column, YamlNode value)
    {
        Adopt(key, value);
        _entries.Add(new YamlEntry(key, line, column, value));
        if (_entries.Count <= ScanLimit) return;
        if (_places is null)
        {
            _places = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var place = 0; place < _entries.Count; place++) _places.Add(_entries[place].Key, place);
            return;
        }

        _places.Add(key, _entries.Count - 1);
    }

    /// <summary>Puts another entry in the place of one with the same key.</summary>
    internal void Replace(int place, YamlEntry entry)
    {
        Adopt(entry.Key, entry.Value);
        _entries[place] = entry;
    }

    private void Adopt(string key, YamlNode value)
    {
        value.Parent = this;
        value.Key = key;
    }
}
