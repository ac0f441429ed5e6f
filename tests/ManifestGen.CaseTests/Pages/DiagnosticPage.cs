using System.Text.RegularExpressions;

namespace ManifestGen.CaseTests.Pages;

/// <summary>The page of one code: its title, its cause, an example that is wrong, the same put right, and when to suppress it.</summary>
internal sealed partial class DiagnosticPage
{
    private DiagnosticPage(Match match)
    {
        Code = match.Groups["code"].Value;
        Title = match.Groups["title"].Value;
        Wrong = ExampleIn(match, "wrong");
        Right = ExampleIn(match, "right");
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>What the finding is, in a few words.</summary>
    public string Title { get; }

    /// <summary>What yields the code.</summary>
    public Example Wrong { get; }

    /// <summary>The same without the fault.</summary>
    public Example Right { get; }

    /// <summary>The path of a code's page.</summary>
    public static string PathOf(string code) => Path.Combine(RepositoryFolder.Pages, $"{code}.md");

    /// <summary>Reads a page; null when it is not in the form that every page has.</summary>
    public static DiagnosticPage? Read(string code) =>
        Form().Match(File.ReadAllText(PathOf(code))) is { Success: true } match && match.Groups["code"].Value == code ? new DiagnosticPage(match) : null;

    private static Example ExampleIn(Match match, string section) =>
        new(match.Groups[$"{section}Language"].Value, match.Groups[$"{section}Text"].Value);

    [GeneratedRegex(
        """
        \A\#\ (?<code>MG[0-9]{4}):\ (?<title>[^\n]+)\n
        \n(?<cause>(?:(?!\#)[^\n]*\n)+)
        \#\#\ Wrong\n (?:(?!```|\#)[^\n]*\n)* ```(?<wrongLanguage>[a-z]+)\n (?<wrongText>(?:(?!```)[^\n]*\n)*) ```\n (?:(?!\#)[^\n]*\n)*
        \#\#\ Right\n (?:(?!```|\#)[^\n]*\n)* ```(?<rightLanguage>[a-z]+)\n (?<rightText>(?:(?!```)[^\n]*\n)*) ```\n (?:(?!\#)[^\n]*\n)*
        \#\#\ When\ to\ suppress\n \n (?<suppress>(?:(?!\#)[^\n]*\n)+)\z
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
