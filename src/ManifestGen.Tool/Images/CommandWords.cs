using System.Text;

namespace ManifestGen.Tool.Images;

/// <summary>The words of a command as a comment shows it: white space between, double quotes around what holds some.</summary>
internal static class CommandWords
{
    /// <summary>Takes a command apart.</summary>
    public static IReadOnlyList<string> Of(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var isQuoted = false;
        foreach (var character in command)
        {
            if (character == '"') isQuoted = !isQuoted;
            else if (character != ' ' || isQuoted) word.Append(character);
            else Take();
        }

        Take();
        return words;

        void Take()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>A word as a command shows it.</summary>
    public static string Quoted(string word) => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word;

    /// <summary>The word after an option; null when it is not there.</summary>
    public static string? After(IReadOnlyList<string> words, string option) => AllAfter(words, option) is [var first, ..] ? first : null;

    /// <summary>The words after an option that may stand there several times.</summary>
    public static IReadOnlyList<string> AllAfter(IReadOnlyList<string> words, string option) =>
        [.. Enumerable.Range(1, Math.Max(words.Count - 1, 0)).Where(at => words[at - 1] == option).Select(at => words[at])];
}
