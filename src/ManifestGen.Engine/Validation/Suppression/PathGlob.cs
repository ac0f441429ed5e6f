using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ManifestGen.Engine.Validation.Suppression;

/// <summary>The head of a section of an <c>.editorconfig</c>: which files below its folder the section is for.</summary>
internal sealed class PathGlob
{
    private readonly string _folder;
    // Most sections are for other tools, and making an expression costs more than reading the file.
    private readonly Lazy<Regex> _pattern;

    /// <summary>Takes a section's head.</summary>
    /// <param name="folder">The full path of the file's folder, with <c>/</c>, also at its end.</param>
    /// <param name="glob">What stands between the brackets. Without a slash it means names in any folder below.</param>
    public PathGlob(string folder, string glob)
    {
        _folder = folder;
        var anchored = glob.Contains('/', StringComparison.Ordinal) ? glob.TrimStart('/') : $"**/{glob}";
        _pattern = new(() => new Regex($@"\A{Translate(anchored)}\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
    }

    /// <summary>Whether a file is meant, by its full path with <c>/</c>.</summary>
    public bool Matches(string path) => path.StartsWith(_folder, StringComparison.Ordinal) && _pattern.Value.IsMatch(path[_folder.Length..]);

    private static string Translate(string glob)
    {
        var pattern = new StringBuilder();
        for (var at = 0; at < glob.Length; at++)
        {
            switch (glob[at])
            {
                case '*' when at + 1 < glob.Length && glob[at + 1] == '*':
                    at++;
                    var whole = at + 1 < glob.Length && glob[at + 1] == '/';
                    if (whole) at++;
                    pattern.Append(whole ? "(?:.*/)?" : ".*");
                    break;
                case '*':
                    pattern.Append("[^/]*");
                    break;
                case '?':
                    pattern.Append("[^/]");
                    break;
                case '[' when glob.IndexOf(']', at) is > 0 and var end:
                    pattern.Append(Class(glob[(at + 1)..end]));
                    at = end;
                    break;
                case '{' when glob.IndexOf('}', at) is > 0 and var end:
                    pattern.Append("(?:").AppendJoin('|', glob[(at + 1)..end].Split(',').Select(Translate)).Append(')');
                    at = end;
                    break;
                default:
                    pattern.Append(Regex.Escape(glob[at].ToString()));
                    break;
            }
        }

        return pattern.ToString();
    }

    /// <summary>One character of a set, of which a range that runs backwards holds none.</summary>
    private static string Class(string members)
    {
        var isNegative = members.StartsWith('!');
        var set = new StringBuilder();
        for (var at = isNegative ? 1 : 0; at < members.Length; at++)
        {
            var isRange = at + 2 < members.Length && members[at + 1] == '-';
            var (first, last) = (members[at], members[isRange ? at + 2 : at]);
            if (first <= last) set.Append(CultureInfo.InvariantCulture, $"\\u{(int)first:x4}-\\u{(int)last:x4}");
            if (isRange) at += 2;
        }

        return (set.Length, isNegative) switch
        {
            (0, false) => "(?!)",
            (0, true) => "[^/]",
            _ => $"[{(isNegative ? "^" : "")}{set}]",
        };
    }
}
