namespace ManifestGen.Engine.Validation.Formats;

/// <summary>The grammar of image references, part by part, as registries and container runtimes have it.</summary>
internal static class ImageGrammar
{
    private const int MaxRepository = 255;
    private const int MaxTag = 128;

    /// <summary>What is wrong with a registry, a host that a path may follow; null when nothing is.</summary>
    public static string? RegistryProblem(ReadOnlySpan<char> registry)
    {
        var slash = registry.IndexOf('/');
        return slash < 0 ? HostProblem(registry) : HostProblem(registry[..slash]) ?? RepositoryProblem(registry[(slash + 1)..]);
    }

    /// <summary>What is wrong with a repository; null when nothing is.</summary>
    public static string? RepositoryProblem(ReadOnlySpan<char> repository)
    {
        if (repository.Length > MaxRepository) return "must be no more than 255 characters";
        foreach (var range in repository.Split('/'))
        {
            if (!IsStep(repository[range]))
            {
                return "each part between '/' must consist of lower-case letters and digits, separated by '.', '_', '__' or dashes";
            }
        }

        return null;
    }

    /// <summary>What is wrong with a tag; null when nothing is.</summary>
    public static string? TagProblem(ReadOnlySpan<char> tag)
    {
        if (tag.Length > MaxTag) return "must be no more than 128 characters";
        foreach (var c in tag)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.')) return "must consist of letters, digits, '-', '_' and '.'";
        }

        return tag.IsEmpty || tag[0] is '-' or '.' ? "must begin with a letter, a digit or '_'" : null;
    }

    /// <summary>What is wrong with a digest; null when nothing is.</summary>
    public static string? DigestProblem(ReadOnlySpan<char> digest)
    {
        const string Form = "must be 'sha256:' and 64 lower-case hexadecimal digits";
        if (!digest.StartsWith("sha256:") || digest.Length != "sha256:".Length + 64) return Form;
        foreach (var c in digest["sha256:".Length..])
        {
            if (!char.IsAsciiHexDigitLower(c)) return Form;
        }

        return null;
    }

    private static string? HostProblem(ReadOnlySpan<char> host)
    {
        var colon = host.LastIndexOf(':');
        if (colon >= 0)
        {
            if (!int.TryParse(host[(colon + 1)..], System.Globalization.NumberStyles.None, null, out var port) || port is < 1 or > 65535)
            {
                return "after the ':' must stand a port from 1 to 65535";
            }

            host = host[..colon];
        }

        foreach (var c in host)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.')) return "must be a host name without a scheme";
        }

        return host.IsEmpty || !char.IsAsciiLetterOrDigit(host[0]) || !char.IsAsciiLetterOrDigit(host[^1])
            ? "must begin and end with a letter or digit"
            : null;
    }

    private static bool IsStep(ReadOnlySpan<char> step)
    {
        if (step.IsEmpty || !IsWord(step[0]) || !IsWord(step[^1])) return false;
        for (var i = 1; i < step.Length; i++)
        {
            if (IsWord(step[i]) || step[i] == '-') continue;
            if (step[i] is not ('.' or '_')) return false;
            // One dot or underscore between words, or two underscores.
            if (IsWord(step[i - 1])) continue;
            if (step[i] != '_' || step[i - 1] != '_' || !IsWord(step[i - 2])) return false;
        }

        return NoDashBesideDot(step);
    }

    private static bool NoDashBesideDot(ReadOnlySpan<char> step) =>
        !step.Contains(".-", StringComparison.Ordinal) && !step.Contains("-.", StringComparison.Ordinal)
        && !step.Contains("_-", StringComparison.Ordinal) && !step.Contains("-_", StringComparison.Ordinal);

    private static bool IsWord(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
}
