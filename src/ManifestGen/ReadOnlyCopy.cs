namespace ManifestGen;

/// <summary>Keeps lists of the model as they were when they were handed over.</summary>
internal static class ReadOnlyCopy
{
    /// <summary>A copy that cannot change; empty for null.</summary>
    /// <exception cref="ArgumentException">An item is null: there is nothing that could be said of it later.</exception>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T>? items)
        where T : class
    {
        if (items is null || items.Count == 0) return [];
        foreach (var item in items)
        {
            if (item is null) throw new ArgumentException("A list of the model has an item that is null.", nameof(items));
        }

        return [.. items];
    }
}
