using System.Buffers;

namespace ManifestGen.Engine.Validation.Formats;

/// <summary>The name of a Windows user, alone or after its domain and a backslash.</summary>
internal static class WindowsUserName
{
    private const int MaxDomainLength = 255;

    private const int MaxUserLength = 104;

    private const int MaxNetBiosLength = 15;

    private static readonly SearchValues<char> ForbiddenInUser = SearchValues.Create("\"/:;|=,+*?<>@[]");

    private static readonly SearchValues<char> ForbiddenInNetBios = SearchValues.Create("/:*?\"<>|");

    /// <summary>What is wrong with text as a user's name, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (text.Length == 0) return "runAsUserName cannot be an empty string";
        foreach (var c in text)
        {
            if (c is < ' ' or '\u007f') return "runAsUserName cannot contain control characters";
        }

        var slash = text.IndexOf('\\', StringComparison.Ordinal);
        if (slash != text.LastIndexOf('\\')) return "runAsUserName cannot contain more than one backslash";
        return (slash < 0 ? null : DomainProblem(text.AsSpan(0, slash))) ?? UserProblem(text.AsSpan(slash + 1));
    }

    private static string? DomainProblem(ReadOnlySpan<char> domain)
    {
        if (domain.Length > MaxDomainLength) return "runAsUserName's Domain length must be under 256 characters";
        return IsNetBios(domain) || IsDns(domain) ? null : "runAsUserName's Domain doesn't match the NetBios nor the DNS format";
    }

    private static string? UserProblem(ReadOnlySpan<char> user)
    {
        if (user.IsEmpty) return "runAsUserName's User cannot be empty";
        if (user.Length > MaxUserLength) return "runAsUserName's User length must not be longer than 104 characters";
        if (user.IndexOfAnyExcept('.', ' ') < 0) return "runAsUserName's User cannot contain only periods or spaces";
        return user.IndexOfAny(ForbiddenInUser) < 0 ? null : "runAsUserName's User cannot contain the following characters: \"/\\:;|=,+*?<>@[]";
    }

    private static bool IsNetBios(ReadOnlySpan<char> domain) =>
        !domain.IsEmpty && domain.Length <= MaxNetBiosLength && domain[0] != '.' && domain.IndexOfAny(ForbiddenInNetBios) < 0;

    private static bool IsDns(ReadOnlySpan<char> domain)
    {
        while (true)
        {
            var dot = domain.IndexOf('.');
            if (!IsDnsLabel(dot < 0 ? domain : domain[..dot])) return false;
            if (dot < 0) return true;
            domain = domain[(dot + 1)..];
        }
    }

    private static bool IsDnsLabel(ReadOnlySpan<char> label)
    {
        if (label.IsEmpty || label.Length > Dns1123Label.MaxLength || label[0] == '-' || label[^1] == '-') return false;
        foreach (var c in label)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-') return false;
        }

        return true;
    }
}
