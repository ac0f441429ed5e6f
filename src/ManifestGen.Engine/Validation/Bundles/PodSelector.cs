using ManifestGen.Engine.Validation.Labels;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>A choice of Pods by their labels, laid out so that an index can answer it.</summary>
internal sealed class PodSelector
{
    private readonly List<LabelPair> _pairs = [];
    private readonly List<Field> _expressions = [];

    private PodSelector(Field field, bool exists)
    {
        Field = field;
        Exists = exists;
    }

    /// <summary>Where it stands.</summary>
    public Field Field { get; }

    /// <summary>Whether it is there at all. What a missing one means differs by kind; here it selects nothing.</summary>
    public bool Exists { get; }

    /// <summary>Whether it is there and has no condition, so that it selects every Pod of the namespace.</summary>
    public bool SelectsAll => Exists && _pairs.Count == 0 && _expressions.Count == 0;

    /// <summary>The labels of which it names the one value that each must have.</summary>
    public IReadOnlyList<LabelPair> Pairs => _pairs;

    /// <summary>The keys that it looks at.</summary>
    public IReadOnlyList<string> Keys
    {
        get
        {
            var keys = _pairs.ConvertAll(p => p.Key);
            foreach (var expression in _expressions) keys.Add(expression["key"].Text ?? "");
            return keys;
        }
    }

    /// <summary>Whether it looks at a label that a controller adds to its Pods, which no template shows.</summary>
    public bool AsksControllerLabels => Keys.Any(ControllerLabel.Is);

    /// <summary>A selector that selects nothing, whatever stands there.</summary>
    public static PodSelector Nothing(Field field) => new(field, exists: false);

    /// <summary>Reads a selector with <c>matchLabels</c> and <c>matchExpressions</c>.</summary>
    public static PodSelector Of(Field field)
    {
        var selector = new PodSelector(field, field.Exists);
        selector.AddPairs(field["matchLabels"]);
        foreach (var expression in field["matchExpressions"].Items) selector._expressions.Add(expression);
        return selector;
    }

    /// <summary>Reads a selector that is a plain map of labels, as a Service has it.</summary>
    public static PodSelector OfLabels(Field map)
    {
        var selector = new PodSelector(map, map.Exists);
        selector.AddPairs(map);
        return selector;
    }

    /// <summary>Whether Pods with these labels are selected.</summary>
    public bool Matches(LabelSet labels)
    {
        if (!Exists) return false;
        foreach (var pair in _pairs)
        {
            if (labels[pair.Key] != pair.Value) return false;
        }

        return _expressions.Count == 0 || LabelSelector.Matches(Field, labels.Field);
    }

    /// <inheritdoc />
    public override string ToString() =>
        SelectsAll ? "every Pod" : string.Join(',', _pairs.Select(p => p.ToString()).Concat(_expressions.Select(Describe)));

    private static string Describe(Field expression)
    {
        var values = new List<string>();
        foreach (var value in expression["values"].Items) values.Add(value.Text ?? "");
        var condition = $"{expression["key"].Text} {expression["operator"].Text}";
        return values.Count == 0 ? condition : $"{condition} ({string.Join(',', values)})";
    }

    private void AddPairs(Field map)
    {
        foreach (var (key, value) in map.Entries) _pairs.Add(new LabelPair(key, value.Text ?? ""));
    }
}
