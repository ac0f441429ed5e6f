using System.CommandLine;
using System.CommandLine.Parsing;

namespace ManifestGen.Tool.Commands;

/// <summary>Options that take one of several words, in whatever case.</summary>
internal static class ChoiceOption
{
    /// <summary>An option that takes one of several words.</summary>
    /// <param name="name">The option.</param>
    /// <param name="description">What it decides.</param>
    /// <param name="words">The words.</param>
    public static Option<string?> Of(string name, string description, IReadOnlyList<string> words)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', words), CustomParser = result => Read(result, name, words) };
        option.CompletionSources.Add([.. words]);
        return option;
    }

    /// <summary>An option that takes one of several words, and has one by itself.</summary>
    /// <param name="name">The option.</param>
    /// <param name="description">What it decides.</param>
    /// <param name="words">The words.</param>
    /// <param name="word">The one that holds when it is not given.</param>
    public static Option<string> Usually(string name, string description, IReadOnlyList<string> words, string word)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => word,
            CustomParser = result => Read(result, name, words) ?? word,
        };
        option.CompletionSources.Add([.. words]);
        return option;
    }

    /// <summary>An option that takes one of the members of an enumeration, written in lower case.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">The option.</param>
    /// <param name="description">What it decides.</param>
    /// <param name="word">The member that holds when it is not given.</param>
    public static Option<T> Usually<T>(string name, string description, T word)
        where T : struct, Enum
    {
        string[] known = [.. Enum.GetNames<T>().Select(Lower)];
        var option = new Option<T>(name)
        {
            // The help would show the member as C# has it.
            Description = $"{description} [default: {Lower(word.ToString())}]",
            HelpName = string.Join('|', known),
            CustomParser = result => Read(result, name, known) is not { } chosen ? word : Enum.Parse<T>(chosen, ignoreCase: true),
        };
        option.CompletionSources.Add(known);
        return option;
    }

    /// <summary>Why a value is refused.</summary>
    public static string Refusal(string value, string name, IEnumerable<string> known) => $"'{value}' is no value for {name}. Name one of {string.Join(", ", known)}.";

    private static string? Read(ArgumentResult result, string name, IReadOnlyList<string> known)
    {
        var text = result.Tokens[0].Value;
        if (known.FirstOrDefault(k => k.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } chosen) return chosen;
        result.AddError(Refusal(text, name, known));
        return null;
    }

    private static string Lower(string member) => member.ToLowerInvariant();
}
