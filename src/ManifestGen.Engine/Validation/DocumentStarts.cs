namespace ManifestGen.Engine.Validation;

/// <summary>Where the documents of a file begin. YAML allows <c>---</c> at the start of a line nowhere but between documents, so no parser is needed.</summary>
internal sealed class DocumentStarts
{
    private readonly List<int> _lines = [1];

    /// <summary>Finds the separators of a file in UTF-8.</summary>
    public static DocumentStarts Of(ReadOnlySpan<byte> utf8)
    {
        var starts = new DocumentStarts();
        var line = 1;
        foreach (var range in utf8.Split((byte)'\n'))
        {
            var text = utf8[range];
            if (text.StartsWith("---"u8) && (text.Length == 3 || text[3] is (byte)' ' or (byte)'\t' or (byte)'\r')) starts._lines.Add(line);
            line++;
        }

        return starts;
    }

    /// <summary>The first line of the document that a line is in, and the first of the next.</summary>
    public (int First, int End) Around(int line)
    {
        var after = _lines.FindIndex(start => start > line);
        return after < 0 ? (_lines[^1], int.MaxValue) : (_lines[after - 1], _lines[after]);
    }
}
