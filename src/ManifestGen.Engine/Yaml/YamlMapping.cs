namespace ManifestGen.Engine.Yaml;

/// <summary>A mapping, its entries in the order in which they stand. A duplicate key keeps its first value; the reader reports it.</summary>
internal sealed class YamlMapping : YamlNode
{
    private readonly List<YamlEntry> _entries = [];

    /// <summary>The entries in the order in which they stand.</summary>
    public IReadOnlyList<YamlEntry> Entries => _entries;

    /// <summary>Whether the schema has a map of free keys here (labels, data), not a structure of named fields. Set by the schema layer; shapes paths.</summary>
    internal bool IsMap { get; set; }

    /// <summary>The file, on a document's root only.</summary>
    internal string? SourceFile { get; set; }

    /// <summary>The value under a key, or null.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in _entries)
            {
                if (entry.Key == key) return entry.Value;
            }

            return null;
        }
    }

    internal void Add(string key, int line, int column, YamlNode value)
    {
        value.Parent = this;
        value.Key = key;
        _entries.Add(new YamlEntry(key, line, column, value));
    }
}
