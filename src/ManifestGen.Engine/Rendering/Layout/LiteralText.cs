using System.Globalization;
using System.Text;

namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>Text of several lines as a block of its own, introduced by <c>|</c>: every line as it is, only indented.</summary>
internal static class LiteralText
{
    /// <summary>How many columns the lines stand inside what holds them.</summary>
    public const int Indentation = 2;

    /// <summary>
    /// Whether the text can be a block that every reader takes for the same text: several lines, or one that is ended; nothing that needs an
    /// escape; and no white space at the end of a line, which cannot be seen and which editors strip.
    /// </summary>
    public static bool Fits(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal)) return false;
        var hasContent = false;
        foreach (var line in text.AsSpan().Split('\n'))
        {
            var content = text.AsSpan(line);
            if (content.IsEmpty) continue;
            if (content[^1] is ' ' or '\t') return false;
            foreach (var character in content)
            {
                if (character != '\t' && Unprintable.Has(character)) return false;
            }

            hasContent = true;
        }

        return hasContent;
    }

    /// <summary>Whether the block ends in more line breaks than one, which an empty line after it would add to.</summary>
    public static bool KeepsLineBreaks(string text) => text.EndsWith("\n\n", StringComparison.Ordinal);

    /// <summary>Appends the block without its last line break, which ends the line that it stands on.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="text">A text that <see cref="Fits"/>.</param>
    /// <param name="column">The column, counted from 0, of the key or dash that holds the block.</param>
    /// <returns>How many lines were begun.</returns>
    public static int Append(StringBuilder output, string text, int column)
    {
        output.Append('|');
        // Readers find the indentation from the first line; where that begins with white space or is empty they must be told.
        if (text[0] is ' ' or '\t' or '\n') output.Append(CultureInfo.InvariantCulture, $"{Indentation}");
        if (KeepsLineBreaks(text)) output.Append('+');
        else if (text[^1] != '\n') output.Append('-');
        var begun = 0;
        var content = text[^1] == '\n' ? text.AsSpan(0, text.Length - 1) : text;
        foreach (var line in content.Split('\n'))
        {
            output.Append('\n');
            begun++;
            var (start, length) = line.GetOffsetAndLength(content.Length);
            if (length > 0) output.Append(' ', column + Indentation).Append(content.Slice(start, length));
        }

        return begun;
    }
}
