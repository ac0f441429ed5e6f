using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ManifestGen.Engine.Yaml;

/// <summary>What YamlDotNet takes, as YAML 1.2 does, and Go's reader does not.</summary>
internal static class GoSyntax
{
    /// <summary>What Go's reader says of an event; null when it takes it, too.</summary>
    /// <param name="read">The event.</param>
    /// <param name="isInFlow">Whether it stands inside of brackets.</param>
    public static string? Problem(ParsingEvent? read, bool isInFlow) => read switch
    {
        NodeEvent { Anchor: { IsEmpty: false } anchor } when !IsName(anchor.Value) => NameProblem("anchor", anchor.Value),
        AnchorAlias { Value: var anchor } when !IsName(anchor.Value) => NameProblem("alias", anchor.Value),
        Scalar { Style: ScalarStyle.Plain, Value: var text } when isInFlow && text.Contains('?', StringComparison.Ordinal) =>
            "found '?' in plain text inside of brackets; put the text in quotes",
        Scalar { Style: ScalarStyle.Plain, Value: [':' or '%' or '@' or '`' or '|' or '>', ..] text } when isInFlow =>
            $"found '{text[0]}' where plain text begins; put the text in quotes",
        _ => null,
    };

    private static string NameProblem(string what, string name) => $"found {what} '{name}', whose name may have letters, digits, '-' and '_' only";

    private static bool IsName(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return false;
        }

        return true;
    }
}
