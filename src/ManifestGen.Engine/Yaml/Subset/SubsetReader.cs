namespace ManifestGen.Engine.Yaml.Subset;

/// <summary>
/// Reads what nearly all manifests are written in: block and flow collections, plain and quoted scalars, block scalars, comments. It reads
/// straight into nodes, ten times as fast as by events. Whatever else a document holds (anchors, tags, tabs, <c>?</c>), and whatever is
/// wrong with it, it leaves to the reader by events, so that there is one place that says what is wrong.
/// </summary>
internal static class SubsetReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="utf8">The document's text.</param>
    /// <param name="linesBefore">How many lines of the file come before it.</param>
    /// <returns>The root, always a mapping; null when the document must be read by events.</returns>
    public static YamlMapping? Read(ReadOnlySpan<byte> utf8, int linesBefore)
    {
        if (!SubsetText.TryPrepare(utf8, out var text, out var isAscii)) return null;
        var cursor = new Utf8Cursor(text, linesBefore, isAscii);
        var pool = TextPool.Current;
        if (!cursor.TrySkipToToken() || cursor.IsAtEnd) return null;
        YamlNode? root;
        if (cursor.Current == '{')
        {
            root = FlowCollection.Read(ref cursor, pool, depth: 1);
            if (root is null || !cursor.TryFinishLine()) return null;
        }
        else
        {
            root = ReadNode(ref cursor, pool, indent: -1, mayBeBlock: true, depth: 1);
        }

        return root is YamlMapping mapping && cursor.TrySkipToToken() && cursor.IsAtEnd ? mapping : null;
    }

    /// <summary>Reads a value outside of brackets.</summary>
    /// <param name="cursor">At the value's first byte; afterwards at a line's end, a line's beginning or the end.</param>
    /// <param name="pool">Makes the texts.</param>
    /// <param name="indent">The indentation of the block that the value is in.</param>
    /// <param name="mayBeBlock">Whether a block can begin here: at a line's beginning and behind <c>-</c>.</param>
    /// <param name="depth">How deeply the value is nested.</param>
    private static YamlNode? ReadNode(ref Utf8Cursor cursor, TextPool pool, int indent, bool mayBeBlock, int depth)
    {
        if (depth > ReadingLimits.Depth) return null;
        var (line, column) = (cursor.Line, cursor.TakeColumn());
        if (mayBeBlock)
        {
            if (cursor.Current == '-' && cursor.IsBlankAt(1)) return ReadSequence(ref cursor, pool, depth);
            var ahead = cursor;
            if (SubsetKey.TryRead(ref ahead, pool, inFlow: false, out var key))
            {
                var mapping = new YamlMapping { Line = line, Column = column };
                var start = cursor.Indent;
                cursor = ahead;
                return ReadMapping(ref cursor, pool, start, key, mapping, depth) ? mapping : null;
            }
        }

        switch (cursor.Current)
        {
            case (byte)'[' or (byte)'{':
                var collection = FlowCollection.Read(ref cursor, pool, depth);
                return cursor.TryFinishLine() ? collection : null;
            case (byte)'"' or (byte)'\'':
                return QuotedScalar.TryRead(ref cursor, pool, out var quoted) && cursor.TryFinishLine()
                    ? new YamlScalar { Text = quoted, Kind = ScalarKind.String, Line = line, Column = column }
                    : null;
            case (byte)'|' or (byte)'>':
                return BlockScalar.TryRead(ref cursor, indent, out var block)
                    ? new YamlScalar { Text = block, Kind = ScalarKind.String, Line = line, Column = column }
                    : null;
            default:
                return PlainScalar.CanStart(cursor) && PlainScalar.TryRead(ref cursor, indent, pool, out var plain)
                    ? SubsetScalar.Plain(plain, line, column)
                    : null;
        }
    }

    private static YamlSequence? ReadSequence(ref Utf8Cursor cursor, TextPool pool, int depth)
    {
        var indent = cursor.Indent;
        var sequence = new YamlSequence { Line = cursor.Line, Column = cursor.TakeColumn() };
        while (true)
        {
            cursor.Advance(1);
            if (ReadValue(ref cursor, pool, indent, isItem: true, depth) is not { } item) return null;
            sequence.Add(item);
            if (!cursor.TrySkipToToken()) return null;
            if (cursor.IsAtEnd || cursor.Indent < indent) return sequence;
            if (cursor.Indent > indent) return null;
            if (cursor.Current != '-' || !cursor.IsBlankAt(1)) return sequence;
        }
    }

    private static bool ReadMapping(ref Utf8Cursor cursor, TextPool pool, int indent, SubsetKey key, YamlMapping mapping, int depth)
    {
        while (true)
        {
            if (ReadValue(ref cursor, pool, indent, isItem: false, depth) is not { } value || mapping.PlaceOf(key.Text) >= 0) return false;
            mapping.Add(key.Text, key.Line, key.Column, value);
            if (!cursor.TrySkipToToken()) return false;
            if (cursor.IsAtEnd || cursor.Indent < indent) return true;
            if (cursor.Indent > indent || !SubsetKey.TryRead(ref cursor, pool, inFlow: false, out key)) return false;
        }
    }

    /// <summary>Reads what stands behind <c>-</c> or a key: on the same line, or indented below it, or nothing.</summary>
    private static YamlNode? ReadValue(ref Utf8Cursor cursor, TextPool pool, int indent, bool isItem, int depth)
    {
        var (line, column) = (cursor.Line, cursor.TakeColumn());
        cursor.SkipSpaces();
        if (!cursor.IsAtLineEnd && cursor.Current != '#') return ReadNode(ref cursor, pool, indent, mayBeBlock: isItem, depth + 1);
        if (!cursor.TrySkipToToken()) return null;
        if (cursor.IsAtEnd || cursor.Indent < indent) return SubsetScalar.Nothing(line, column);
        if (cursor.Indent > indent) return ReadNode(ref cursor, pool, indent, mayBeBlock: true, depth + 1);

        // A list may stand at the indentation of its key.
        return !isItem && cursor.Current == '-' && cursor.IsBlankAt(1)
            ? ReadSequence(ref cursor, pool, depth + 1)
            : SubsetScalar.Nothing(line, column);
    }
}
