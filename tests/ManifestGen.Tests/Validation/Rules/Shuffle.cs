namespace ManifestGen.Tests.Validation.Rules;

/// <summary>Puts the keys of YAML in flow style into another order, in every mapping; lists keep theirs.</summary>
/// <param name="seed">What chooses the order.</param>
internal sealed class Shuffle(int seed)
{
    private uint _state = (uint)seed;

    /// <summary>The parts in another order.</summary>
    public IEnumerable<string> Of(IEnumerable<string> parts) => parts.Select(part => (Key: Next(), part)).OrderBy(p => p.Key).Select(p => p.part);

    /// <summary>A value with the keys of all its mappings in another order; what stands before the first bracket stays.</summary>
    public string Value(string text)
    {
        var start = text.IndexOfAny(['{', '[']);
        if (start < 0 || text[^1] is not ('}' or ']')) return text;
        var parts = Parts(text[(start + 1)..^1]).Select(Value);
        return $"{text[..(start + 1)]}{string.Join(", ", text[start] == '{' ? Of(parts) : parts)}{text[^1]}";
    }

    // The parts between commas outside brackets and quotes.
    private static IEnumerable<string> Parts(string text)
    {
        var (depth, quoted, begin) = (0, false, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\'') quoted = !quoted;
            if (quoted) continue;
            if (text[i] is '{' or '[') depth++;
            if (text[i] is '}' or ']') depth--;
            if (text[i] != ',' || depth > 0) continue;
            yield return text[begin..i].Trim();
            begin = i + 1;
        }

        if (begin < text.Length) yield return text[begin..].Trim();
    }

    private uint Next() => _state = (_state * 1664525) + 1013904223;
}
