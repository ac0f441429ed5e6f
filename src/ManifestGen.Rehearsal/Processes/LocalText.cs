namespace ManifestGen.Rehearsal.Processes;

/// <summary>
/// Turns what a container's variables and arguments say of a cluster into what holds on this machine: addresses of the product's Services and of the Pod itself,
/// and paths of volumes.
/// </summary>
/// <param name="hosts">The addresses that stand for a host, with its port or without.</param>
/// <param name="folders">The folders that stand for the paths of volumes.</param>
internal sealed class LocalText(IReadOnlyDictionary<string, string> hosts, IReadOnlyDictionary<string, string> folders)
{
    /// <summary>The text with all of them in their places.</summary>
    public string Of(string text)
    {
        foreach (var (host, local) in hosts) text = Replace(text, host, local, host.Contains(':', StringComparison.Ordinal) ? IsBeforeHostAndPort : IsAfterScheme, IsAfterHost);
        foreach (var (path, folder) in folders) text = Replace(text, path, folder, IsBeforePath, IsAfterPath);
        return text;
    }

    /// <summary>Whether a text names the path of a volume.</summary>
    public static bool Names(string text, string path)
    {
        for (var at = text.IndexOf(path, StringComparison.Ordinal); at >= 0; at = text.IndexOf(path, at + path.Length, StringComparison.Ordinal))
        {
            if (IsBeforePath(text, at) && IsAfterPath(text, at + path.Length)) return true;
        }

        return false;
    }

    private static string Replace(string text, string name, string local, Func<string, int, bool> isBefore, Func<string, int, bool> isAfter)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = at < text.Length ? text.IndexOf(name, at, StringComparison.Ordinal) : -1)
        {
            var end = at + name.Length;
            if (!isBefore(text, at) || !isAfter(text, end))
            {
                at = end;
                continue;
            }

            text = string.Concat(text.AsSpan(0, at), local, text.AsSpan(end));
            at += local.Length;
        }

        return text;
    }

    /// <summary>A name alone may be any word; after a scheme it is a host.</summary>
    private static bool IsAfterScheme(string text, int at) => at >= 3 && text.AsSpan(at - 3, 3) is "://";

    private static bool IsBeforeHostAndPort(string text, int at) => at == 0 || text[at - 1] is '=' or ',' or ';' or ' ' or '@' || IsAfterScheme(text, at);

    private static bool IsAfterHost(string text, int end) => end == text.Length || text[end] is '/' or '?' or ';' or ',' or ' ';

    private static bool IsBeforePath(string text, int at) => at == 0 || text[at - 1] is '=' or ':' or ',' or ';' or ' ' or '"' or '\'' || (at >= 2 && text.AsSpan(at - 2, 2) is "//");

    private static bool IsAfterPath(string text, int end) => end == text.Length || text[end] is '/' or ':' or ',' or ';' or ' ' or '"' or '\'';
}
