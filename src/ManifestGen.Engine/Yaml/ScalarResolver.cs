namespace ManifestGen.Engine.Yaml;

/// <summary>Gives plain text the type that Go's YAML reader gives it: YAML 1.1, without sexagesimal numbers and time stamps.</summary>
internal static class ScalarResolver
{
    /// <summary>The type of a plain scalar without a tag.</summary>
    public static ScalarKind Resolve(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return ScalarKind.Null;
        return text[0] switch
        {
            '~' => text.Length == 1 ? ScalarKind.Null : ScalarKind.String,
            'y' or 'Y' or 'n' or 'N' or 't' or 'T' or 'f' or 'F' or 'o' or 'O' => Word(text),
            '.' => IsFloat(text) || IsInfinite(text) || text is ".nan" or ".NaN" or ".NAN" ? ScalarKind.Float : ScalarKind.String,
            '+' or '-' => IsInfinite(text[1..]) ? ScalarKind.Float : Number(text),
            >= '0' and <= '9' => Number(text),
            _ => ScalarKind.String,
        };
    }

    private static ScalarKind Word(ReadOnlySpan<char> text) => text switch
    {
        "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON" => ScalarKind.Boolean,
        "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" => ScalarKind.Boolean,
        "null" or "Null" or "NULL" => ScalarKind.Null,
        _ => ScalarKind.String,
    };

    private static bool IsInfinite(ReadOnlySpan<char> text) => text is ".inf" or ".Inf" or ".INF";

    private static ScalarKind Number(ReadOnlySpan<char> text)
    {
        if (GoNumber.TryInteger(text, out _)) return ScalarKind.Integer;
        if (!text.Contains('_')) return IsFloat(text) ? ScalarKind.Float : ScalarKind.String;
        return IsFloat(text.ToString().Replace("_", "", StringComparison.Ordinal)) ? ScalarKind.Float : ScalarKind.String;
    }

    /// <summary>Sign, digits with at most one point, at least one of them a digit, an exponent; and small enough for a double.</summary>
    private static bool IsFloat(ReadOnlySpan<char> text)
    {
        var at = text[0] is '+' or '-' ? 1 : 0;
        var whole = Digits(text, ref at);
        var fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            fraction = Digits(text, ref at);
        }

        if (whole + fraction == 0) return false;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            if (at < text.Length && text[at] is '+' or '-') at++;
            if (Digits(text, ref at) == 0) return false;
        }

        return at == text.Length && double.IsFinite(GoNumber.Float(text));
    }

    private static int Digits(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at - start;
    }
}
