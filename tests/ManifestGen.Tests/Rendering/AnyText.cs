using System.Text;
using CsCheck;

namespace ManifestGen.Tests.Rendering;

/// <summary>Strings that YAML could take for something else, and any other strings.</summary>
internal static class AnyText
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        OneOf(
            "yes", "no", "on", "off", "y", "N", "~", "null", "Null", "true", "FALSE", "0777", "0o17", "0x1F", "1_000", "+1", "-1", ".inf", "-.INF", ".nan",
            "12:30", "12:30:45.5", "1e3", "1.5e+3", "2024-01-01", "2024-01-01T10:00:00Z", "=", "<<", "-", "- ", "? ", ": ", ":", " #", "#", "---", "...", "%YAML 1.2",
            "a: b", "{{ x }}", "[a]", "{a: b}", "&a", "*a", "!t", "|", ">", "|-", "'", "\"", "\\", "@", "`", ",", "%", "&quot;", "${HOME}", "$(NAME)"),
        OneOf(
            " ", "  ", "\t", "\n", "\n\n", "\r", "\r\n", "\0", "\u0007", "\u001b", "\u007f", "\u0085", "\u00a0", "\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff",
            "\ufffd", "\u200b", "\u202e", "\ue000", "\ud83d\ude00", "\U0001FFFE", "é", "日本"),
        OneOf("a", "line one\n  indented\nlast\n", "\tTab: first\n", " space first\nthen\n", "trailing \nnext", "x\n\n\n", "\n\nx", "a\n \nb", "# not a comment\nb", "- item\n- item\n"),
        Gen.String[Gen.Char[' ', '~'], 0, 12],
        Gen.Char.Where(c => !char.IsSurrogate(c)).Select(c => c.ToString()),
        Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32));

    /// <summary>Any string that is Unicode text.</summary>
    public static Gen<string> Texts { get; } = Piece.Array[0, 6].Select(pieces =>
    {
        var text = new StringBuilder();
        foreach (var piece in pieces) text.Append(piece);
        return text.ToString();
    });

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);
}
