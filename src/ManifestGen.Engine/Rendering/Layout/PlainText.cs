using System.Buffers;

namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>
/// Which texts may stand in YAML without quotes. The answer is yes only where every reader of YAML 1.1 and 1.2 takes the text as that same
/// string, so it says no to much that one of them would take: quotes never do harm, a missing one does.
/// </summary>
internal static class PlainText
{
    /// <summary>Characters that mean nothing to YAML anywhere inside a text that starts with a letter.</summary>
    private static readonly SearchValues<char> Harmless = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 _./-+@%$()=~^;&?:#");

    /// <summary>Words that some reader takes for a boolean, a null or a number, in any case.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "true", "false", "yes", "no", "on", "off", "y", "n", "t", "f", "null", "nil", "none", "nan", "inf", "infinity",
    };

    /// <summary>What may follow the digits of a quantity, a duration or a percentage for it to be taken for no number by anyone.</summary>
    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "n", "u", "m", "k", "M", "G", "T", "P", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "%", "ms", "s", "h", "d",
    };

    /// <summary>Whether the text may stand without quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="inFlow">Whether it stands inside <c>[ ]</c> or <c>{ }</c>, where a colon or a question mark may be an indicator by itself.</param>
    public static bool MayStand(string text, bool inFlow)
    {
        if (text.Length == 0 || text.AsSpan().ContainsAnyExcept(Harmless)) return false;
        if (inFlow && text.AsSpan().ContainsAny(':', '?')) return false;
        if (text[^1] is ' ' or ':') return false;
        if (text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal)) return false;
        if (char.IsAsciiDigit(text[0])) return IsQuantity(text);
        return (char.IsAsciiLetter(text[0]) || text[0] is '/' or '_' or '$' or '(') && !Words.Contains(text);
    }

    private static bool IsQuantity(string text)
    {
        var end = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (end < 0) return false;
        if (text[end] == '.')
        {
            var fraction = text.AsSpan(end + 1).IndexOfAnyExceptInRange('0', '9');
            if (fraction <= 0) return false;
            end += 1 + fraction;
        }

        return Units.Contains(text[end..]);
    }
}
