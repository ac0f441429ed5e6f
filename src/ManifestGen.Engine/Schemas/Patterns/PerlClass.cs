namespace ManifestGen.Engine.Schemas.Patterns;

/// <summary>The sets that patterns know by a letter or a name. In Go they hold ASCII alone.</summary>
internal static class PerlClass
{
    private static readonly (string Name, (int First, int Last)[] Ranges)[] Named =
    [
        ("alnum", [('0', '9'), ('A', 'Z'), ('a', 'z')]),
        ("alpha", [('A', 'Z'), ('a', 'z')]),
        ("ascii", [(0, 0x7F)]),
        ("blank", [('\t', '\t'), (' ', ' ')]),
        ("cntrl", [(0, 0x1F), (0x7F, 0x7F)]),
        ("digit", [('0', '9')]),
        ("graph", [('!', '~')]),
        ("lower", [('a', 'z')]),
        ("print", [(' ', '~')]),
        ("punct", [('!', '/'), (':', '@'), ('[', '`'), ('{', '~')]),
        ("space", [('\t', '\r'), (' ', ' ')]),
        ("upper", [('A', 'Z')]),
        ("word", [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')]),
        ("xdigit", [('0', '9'), ('A', 'F'), ('a', 'f')]),
    ];

    /// <summary>The ranges of <c>d</c>, <c>s</c> or <c>w</c>, rising; null for another letter.</summary>
    public static (int First, int Last)[]? Of(char letter) => letter switch
    {
        'd' => [('0', '9')],
        's' => [('\t', '\n'), ('\f', '\r'), (' ', ' ')],
        'w' => [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')],
        _ => null,
    };

    /// <summary>Whether a text begins with a class such as <c>[:alpha:]</c> or <c>[:^alpha:]</c>, which is then added to a set.</summary>
    /// <exception cref="FormatException">It has the form of one, and no such name is known.</exception>
    public static bool TryNamed(ReadOnlySpan<char> text, RuneClass set, out int length)
    {
        length = 0;
        if (!text.StartsWith("[:") || text.IndexOf(":]") is not (> 1 and var end)) return false;
        length = end + 2;
        var name = text[2..end].ToString();
        var isNegated = name.StartsWith('^');
        if (Array.Find(Named, n => n.Name == name.TrimStart('^')).Ranges is not { } ranges) throw new FormatException($"invalid character class range: `{text[..length]}`");
        if (isNegated) set.AddAllBut(ranges);
        else foreach (var (first, last) in ranges) set.Add(first, last);
        return true;
    }
}
