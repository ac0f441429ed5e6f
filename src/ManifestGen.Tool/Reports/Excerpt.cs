namespace ManifestGen.Tool.Reports;

/// <summary>A line of source and what points at a place in it.</summary>
/// <param name="Text">The line, or the part of it around the place when it is long.</param>
/// <param name="Caret">A caret under the place and tildes under what follows.</param>
internal sealed record Excerpt(string Text, string Caret)
{
    /// <summary>The longest part of a line that is shown.</summary>
    private const int Width = 120;

    /// <summary>Makes the excerpt for a column.</summary>
    /// <param name="line">The whole line.</param>
    /// <param name="column">The column, counted from 1.</param>
    public static Excerpt Of(string line, int column)
    {
        line = line.TrimEnd();
        var at = Math.Clamp(column - 1, 0, line.Length);
        var from = at < Width * 3 / 4 ? 0 : at - Width / 2;
        var text = line.Substring(from, Math.Min(Width, line.Length - from));
        at -= from;

        // A tab stays a tab in both lines, so that the caret stands where the terminal puts the text; other control characters could do harm there.
        var shown = text.ToCharArray();
        for (var i = 0; i < shown.Length; i++)
        {
            if (char.IsControl(shown[i]) && shown[i] != '\t') shown[i] = '?';
        }

        text = new string(shown);
        var caret = new char[at + Math.Max(1, Extent(text, at))];
        for (var i = 0; i < caret.Length; i++) caret[i] = i > at ? '~' : i == at ? '^' : shown[i] == '\t' ? '\t' : ' ';
        return new Excerpt(text, new string(caret));
    }

    /// <summary>How long what begins at a place is: up to a comment, to the colon after a key, or to the end of the line.</summary>
    private static int Extent(string text, int at)
    {
        var rest = text[at..];
        if (rest.IndexOf(" #", StringComparison.Ordinal) is >= 0 and var comment) rest = rest[..comment];
        if (rest.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon) rest = rest[..colon];
        return rest.TrimEnd().TrimEnd(':').Length;
    }
}
