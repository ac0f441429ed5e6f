using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>The labels of a resource or of a Pod template. They are few, so a search goes through them.</summary>
internal sealed class LabelSet
{
    private readonly List<LabelPair> _labels = [];

    private LabelSet(Field map)
    {
        Field = map;
        foreach (var (key, value) in map.Entries) _labels.Add(new LabelPair(key, value.Text ?? ""));
    }

    /// <summary>Where they stand.</summary>
    public Field Field { get; }

    /// <summary>The labels in the order in which they stand.</summary>
    public IReadOnlyList<LabelPair> Labels => _labels;

    /// <summary>The value of a label; null when there is no such label.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (var label in _labels)
            {
                if (label.Key == key) return label.Value;
            }

            return null;
        }
    }

    /// <summary>Reads the labels of a map such as <c>metadata.labels</c>; none when it is missing.</summary>
    public static LabelSet Of(Field map) => new(map);

    /// <inheritdoc />
    public override string ToString() => _labels.Count == 0 ? "no labels" : string.Join(',', _labels);
}
