namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>Finds things by their labels without going through all of them.</summary>
/// <typeparam name="T">What carries the labels: a workload, by those of its Pods, or a Service.</typeparam>
internal sealed class LabelIndex<T>
    where T : class
{
    /// <summary>
    /// How many finds of one selector are followed. A real selector matches one workload or a few; without a limit, thousands of resources
    /// with the same labels would cost their square.
    /// </summary>
    private const int Followed = 64;

    private readonly Dictionary<string, List<T>> _byNamespace = new(StringComparer.Ordinal);
    private readonly Dictionary<LabelPlace, List<T>> _byLabel = [];

    private readonly Func<T, LabelSet> _labelsOf;

    /// <summary>Takes what carries labels, in the order of the set.</summary>
    public LabelIndex(IEnumerable<T> all, Func<T, string> namespaceOf, Func<T, LabelSet> labelsOf)
    {
        _labelsOf = labelsOf;
        foreach (var one in all)
        {
            var home = namespaceOf(one);
            Add(_byNamespace, home, one);
            foreach (var label in labelsOf(one).Labels) Add(_byLabel, new LabelPlace(home, label), one);
        }
    }

    /// <summary>All of a namespace.</summary>
    public IReadOnlyList<T> In(string @namespace) => _byNamespace.TryGetValue(@namespace, out var found) ? found : [];

    /// <summary>Those that a selector matches, in the order of the set.</summary>
    public IReadOnlyList<T> Selected(string @namespace, PodSelector selector)
    {
        if (!selector.Exists) return [];
        var candidates = In(@namespace);
        foreach (var pair in selector.Pairs)
        {
            if (!_byLabel.TryGetValue(new LabelPlace(@namespace, pair), out var holders)) return [];
            if (holders.Count < candidates.Count) candidates = holders;
        }

        return [.. candidates.Where(w => selector.Matches(_labelsOf(w))).Take(Followed)];
    }

    /// <summary>The one that carries most of the labels that a selector asks for; null when none carries any.</summary>
    public T? Nearest(string @namespace, PodSelector selector) => selector.Pairs
        .SelectMany(pair => _byLabel.TryGetValue(new LabelPlace(@namespace, pair), out var holders) ? holders.Take(Followed) : [])
        .Distinct()
        .MaxBy(w => selector.Pairs.Count(p => _labelsOf(w)[p.Key] == p.Value));

    private static void Add<TKey>(Dictionary<TKey, List<T>> index, TKey key, T one)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        list.Add(one);
    }

    /// <summary>A label in a namespace.</summary>
    private sealed record LabelPlace(string Namespace, LabelPair Label);
}
