namespace ManifestGen.Engine.Guarding;

/// <summary>Facts by resource and path, in ordinal order.</summary>
internal sealed class FactSet
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _facts = new(StringComparer.Ordinal);

    /// <summary>The resources, each with its facts.</summary>
    public IReadOnlyDictionary<string, SortedDictionary<string, string>> Resources => _facts;

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => _facts.Count == 0;

    /// <summary>The value of a fact; null when there is none.</summary>
    public string? Find(string resource, string path) => _facts.TryGetValue(resource, out var paths) && paths.TryGetValue(path, out var value) ? value : null;

    /// <summary>Sets a fact.</summary>
    public void Set(string resource, string path, string value)
    {
        if (!_facts.TryGetValue(resource, out var paths)) _facts.Add(resource, paths = new SortedDictionary<string, string>(StringComparer.Ordinal));
        paths[path] = value;
    }

    /// <summary>Sets all facts of another set.</summary>
    public void SetAll(FactSet other)
    {
        foreach (var (resource, paths) in other._facts)
        {
            foreach (var (path, value) in paths) Set(resource, path, value);
        }
    }

    /// <summary>The facts for which something holds.</summary>
    public FactSet Where(Func<string, string, string, bool> holds)
    {
        var found = new FactSet();
        foreach (var (resource, paths) in _facts)
        {
            foreach (var (path, value) in paths)
            {
                if (holds(resource, path, value)) found.Set(resource, path, value);
            }
        }

        return found;
    }
}
