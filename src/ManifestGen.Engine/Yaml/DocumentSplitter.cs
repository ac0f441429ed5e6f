namespace ManifestGen.Engine.Yaml;

/// <summary>
/// Splits a file into documents at lines of <c>---</c>, followed by nothing but spaces and a comment, as kubectl does before it reads any of
/// them. So a fault in one document does not hide those after it.
/// </summary>
/// <param name="utf8">The file's text.</param>
internal ref struct DocumentSplitter(ReadOnlySpan<byte> utf8)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private int _next;
    private int _nextLine;

    /// <summary>The first byte of the document.</summary>
    public int Start { get; private set; }

    /// <summary>The byte after the document.</summary>
    public int End { get; private set; }

    /// <summary>How many lines of the file come before the document.</summary>
    public int LinesBefore { get; private set; }

    /// <summary>Moves to the next document, which may be empty.</summary>
    public bool MoveNext()
    {
        if (_next > _utf8.Length) return false;
        Start = _next;
        LinesBefore = _nextLine;
        for (var at = _next; ;)
        {
            var length = _utf8[at..].IndexOf((byte)'\n');
            var line = length < 0 ? _utf8[at..] : _utf8.Slice(at, length);
            _nextLine++;
            if (IsSeparator(line))
            {
                End = at;
                _next = length < 0 ? _utf8.Length + 1 : at + length + 1;
                return true;
            }

            if (length < 0)
            {
                End = _utf8.Length;
                _next = _utf8.Length + 1;
                return true;
            }

            at += length + 1;
        }
    }

    private static bool IsSeparator(ReadOnlySpan<byte> line) =>
        line.StartsWith("---"u8) && line[3..].TrimStart(" \t\r"u8) is [] or [(byte)'#', ..];
}
