namespace ManifestGen.Engine.Yaml;

/// <summary>A mapping, its entries in the order in which they stand. A duplicate key keeps its first value; the reader reports it.</summary>
internal sealed class YamlMapping : YamlNode
{
    /// <summary>Above this many entries, keys are found by their hash.</summary>
    private const int ScanLimit = 16;

    private const int SmallestCapacity = 4;

    // An array of our own: a list of structures is compiled anew in every process.
    private YamlEntry[] _entries = [];
    private int _count;
    private Dictionary<string, int>? _places;

    /// <summary>The entries in the order in which they stand.</summary>
    public ReadOnlySpan<YamlEntry> Entries => new(_entries, 0, _count);

    /// <summary>How many entries there are.</summary>
    public int Count => _count;

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
        var entries = _entries;
        for (var place = 0; place < _count; place++)
        {
            // Most keys that are looked for are not there; their length tells most of them apart.
            var candidate = entries[place].Key;
            if (candidate.Length == key.Length && candidate == key) return place;
        }

        return -1;
    }

    /// <summary>Adds an entry whose key is not there yet.</summary>
    internal void Add(string key, int line, int column, YamlNode value)
    {
        Adopt(key, value);
        if (_count == _entries.Length) Grow();
        _entries[_count++] = new YamlEntry(key, line, column, value);
        if (_count <= ScanLimit) return;
        if (_places is null)
        {
            _places = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var place = 0; place < _count; place++) _places.Add(_entries[place].Key, place);
            return;
        }

        _places.Add(key, _count - 1);
    }

    /// <summary>Puts another entry in the place of one with the same key.</summary>
    internal void Replace(int place, YamlEntry entry)
    {
        Adopt(entry.Key, entry.Value);
        _entries[place] = entry;
    }

    private void Grow()
    {
        var larger = new YamlEntry[Math.Max(SmallestCapacity, 2 * _count)];
        Array.Copy(_entries, larger, _count);
        _entries = larger;
    }

    private void Adopt(string key, YamlNode value)
    {
        value.Parent = this;
        value.Key = key;
    }
}
