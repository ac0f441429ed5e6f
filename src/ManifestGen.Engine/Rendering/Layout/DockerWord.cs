using System.Buffers;
using System.Text;

namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>Text as one word of a Dockerfile.</summary>
internal static class DockerWord
{
    /// <summary>Characters that mean nothing to a Dockerfile or a shell, wherever they stand.</summary>
    private static readonly SearchValues<char> Harmless = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./:@%+,-");

    /// <summary>Whether the text is the same word with or without quotes, in every instruction and next to anything.</summary>
    public static bool IsHarmless(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Harmless);

    /// <summary>The text in double quotes, for an instruction in which the builder takes quotes away and replaces <c>$NAME</c>.</summary>
    public static string Quoted(string text) => $"\"{Escaped(text, "\"\\$")}\"";

    /// <summary>The text in single quotes, for a command that a shell runs.</summary>
    public static string ForShell(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>The arguments of a command as a JSON array, which nothing changes any more.</summary>
    public static string Command(IEnumerable<string> texts) => Json(texts);

    /// <summary>Paths as a JSON array, in which the builder takes quotes away, replaces <c>$NAME</c>, and takes all but the last for patterns.</summary>
    public static string Paths(IReadOnlyList<string> texts) =>
        Json(texts.Select((text, at) => Escaped(at == texts.Count - 1 ? text : WithoutPatterns(text), "\"'\\$")));

    private static string Json(IEnumerable<string> texts)
    {
        var output = new StringBuilder("[");
        foreach (var text in texts)
        {
            if (output.Length > 1) output.Append(", ");
            QuotedText.Append(output, text);
        }

        return output.Append(']').ToString();
    }

    private static string WithoutPatterns(string text)
    {
        var output = new StringBuilder();
        foreach (var character in text)
        {
            if (character is '*' or '?' or '[') output.Append('[').Append(character).Append(']');
            else output.Append(character);
        }

        return output.ToString();
    }

    private static string Escaped(string text, string special)
    {
        var output = new StringBuilder();
        foreach (var character in text)
        {
            if (special.Contains(character, StringComparison.Ordinal)) output.Append('\\');
            output.Append(character);
        }

        return output.ToString();
    }
}
