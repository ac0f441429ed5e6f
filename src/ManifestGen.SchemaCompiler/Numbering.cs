namespace ManifestGen.SchemaCompiler;

/// <summary>Numbers values in the order in which they are first seen.</summary>
internal sealed class Numbering<T>(IEqualityComparer<T> comparer)
    where T : notnull
{
    private readonly Dictionary<T, int> _numbers = new(comparer);
    private readonly List<T> _values = [];

    /// <summary>The values in the order of their numbers.</summary>
    public IReadOnlyList<T> Values => _values;

    /// <summary>How many there are.</summary>
    public int Count => _values.Count;

    /// <summary>The number of a value.</summary>
    public int Of(T value)
    {
        if (_numbers.TryGetValue(value, out var known)) return known;
        _numbers.Add(value, _values.Count);
        _values.Add(value);
        return _values.Count - 1;
    }
}
