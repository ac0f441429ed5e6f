namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>The name of an iSCSI target or initiator, in one of its three forms.</summary>
internal static class IscsiName
{
    private const string Form = "must be valid format";

    private const int EuiLength = 20;

    private const int NaaLength = 36;

    /// <summary>What is wrong with text as such a name, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (text.StartsWith("iqn", StringComparison.Ordinal)) return HasDatedAuthority(text) ? null : Form;
        if (text.StartsWith("eui", StringComparison.Ordinal)) return IsFixed(text, EuiLength) ? null : Form;
        if (text.StartsWith("naa", StringComparison.Ordinal)) return IsFixed(text, NaaLength) ? null : Form;
        return "must be valid format starting with iqn, eui, or naa";
    }

    // iqn.2001-04.com.example:storage.disk1: a year and a month, a domain, a colon and a name of the domain's own.
    private static bool HasDatedAuthority(string text)
    {
        const int domain = 12;
        if (text.Length <= domain || text[3] != '.' || text[8] != '-' || text[11] != '.') return false;
        if (!IsDigits(text.AsSpan(4, 4)) || !IsDigits(text.AsSpan(9, 2))) return false;
        var colon = text.IndexOf(':', domain);
        if (colon <= domain || colon == text.Length - 1) return false;
        foreach (var c in text.AsSpan(domain, colon - domain))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.')) return false;
        }

        foreach (var c in text.AsSpan(colon + 1))
        {
            if (c is ',' or ';' or '*' or '&' or '$' or '|' || char.IsWhiteSpace(c)) return false;
        }

        return true;
    }

    private static bool IsFixed(string text, int length)
    {
        if (text.Length != length) return false;
        foreach (var c in text.AsSpan(4))
        {
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        }

        return true;
    }

    private static bool IsDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
        }

        return true;
    }
}
