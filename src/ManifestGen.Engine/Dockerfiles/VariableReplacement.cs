using System.Text;

namespace ManifestGen.Engine.Dockerfiles;

/// <summary>Replaces <c>$NAME</c>, <c>${NAME}</c> and <c>${NAME:-default}</c> by the defaults of <c>ARG</c>s, as <c>FROM</c> does.</summary>
internal static class VariableReplacement
{
    /// <summary>The text with every known variable replaced; an unknown one stays as it is written.</summary>
    public static string Replace(string text, IReadOnlyList<Instruction> arguments)
    {
        if (!text.Contains('$', StringComparison.Ordinal)) return text;
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '$' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            var (name, fallback, end) = Reference(text, i + 1);
            result.Append(name.Length == 0 ? text[i..end] : Default(name, arguments) ?? fallback ?? text[i..end]);
            i = end - 1;
        }

        return result.ToString();
    }

    private static (string Name, string? Fallback, int End) Reference(string text, int start)
    {
        if (text[start] == '{')
        {
            var close = text.IndexOf('}', start);
            if (close < 0) return ("", null, text.Length);
            var inner = text[(start + 1)..close];
            var colon = inner.IndexOf(":-", StringComparison.Ordinal);
            return colon < 0 ? (inner, null, close + 1) : (inner[..colon], inner[(colon + 2)..], close + 1);
        }

        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')) end++;
        return (text[start..end], null, end);
    }

    private static string? Default(string name, IReadOnlyList<Instruction> arguments)
    {
        foreach (var argument in arguments)
        foreach (var word in argument.Words)
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && word.AsSpan(0, equals).SequenceEqual(name)) return word[(equals + 1)..];
        }

        return null;
    }
}
