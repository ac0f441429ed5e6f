namespace ManifestGen.Rehearsal.Load;

/// <summary>An answer over HTTP/1.1.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Headers">Its headers in their order, names as they were written.</param>
/// <param name="Body">Its body.</param>
internal sealed record HttpAnswer(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether the connection ends with it.</summary>
    public bool Closes { get; init; }

    /// <summary>The first header of a name; null when there is none.</summary>
    public string? Header(string name)
    {
        foreach (var (key, value) in Headers)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
        }

        return null;
    }
}
