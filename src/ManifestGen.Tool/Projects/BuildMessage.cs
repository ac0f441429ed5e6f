using System.Globalization;
using System.Text.RegularExpressions;

namespace ManifestGen.Tool.Projects;

/// <summary>An error or a warning of a build, in MSBuild's canonical form.</summary>
/// <param name="File">The file; empty when there is none.</param>
/// <param name="Line">The line, counted from 1; 0 when unknown.</param>
/// <param name="Column">The column, counted from 1; 0 when unknown.</param>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Code">The code, such as <c>MG4102</c> or <c>CS0246</c>; empty when there is none.</param>
/// <param name="Text">What is wrong.</param>
internal sealed partial record BuildMessage(string File, int Line, int Column, string Severity, string Code, string Text)
{
    /// <summary>Reads a line; null when it is no message.</summary>
    public static BuildMessage? Read(string line)
    {
        if (Canonical().Match(line) is not { Success: true } match) return null;
        return new BuildMessage(
            match.Groups["file"].Value.Trim(),
            Number(match.Groups["line"]),
            Number(match.Groups["column"]),
            match.Groups["severity"].Value,
            match.Groups["code"].Value,
            match.Groups["text"].Value);
    }

    private static int Number(Group group) => int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(
        @"^\s*(?<file>[^:]*?(:\\[^:]*?)?)(\((?<line>\d+)(,(?<column>\d+))?[^)]*\))?\s*:\s*(?<severity>error|warning)(\s+(?<code>[A-Za-z]+\d+))?\s*:\s*(?<text>.*?)(\s+\[[^\]]+\])?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Canonical();
}
