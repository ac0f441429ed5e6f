namespace ManifestGen.Engine.Yaml.Subset;

/// <summary>Reads lists and mappings in brackets, JSON among them.</summary>
internal static class FlowCollection
{
    /// <summary>The longest key; past 1024 characters YAML has no keys without <c>?</c>.</summary>
    public const int LongestKey = 1000;

    /// <summary>Reads a collection or a single value in one; null at what this reader leaves to another.</summary>
    /// <param name="cursor">At the value's first byte; afterwards behind it.</param>
    /// <param name="pool">Makes the texts.</param>
    /// <param name="depth">How deeply the value is nested.</param>
    public static YamlNode? Read(ref Utf8Cursor cursor, TextPool pool, int depth)
    {
        if (depth > ReadingLimits.Depth) return null;
        var (line, column) = (cursor.Line, cursor.TakeColumn());
        switch (cursor.Current)
        {
            case (byte)'[':
                return ReadSequence(ref cursor, pool, depth, new YamlSequence { Line = line, Column = column });
            case (byte)'{':
                return ReadMapping(ref cursor, pool, depth, new YamlMapping { Line = line, Column = column });
            case (byte)'"' or (byte)'\'':
                return QuotedScalar.TryRead(ref cursor, pool, out var quoted)
                    ? new YamlScalar { Text = quoted, Kind = ScalarKind.String, Line = line, Column = column }
                    : null;
            default:
                if (!PlainScalar.CanStart(cursor) || !PlainScalar.TryReadLine(ref cursor, inFlow: true, out var text)) return null;
                return SubsetScalar.Plain(pool.Text(text), line, column);
        }
    }

    private static YamlSequence? ReadSequence(ref Utf8Cursor cursor, TextPool pool, int depth, YamlSequence sequence)
    {
        cursor.Advance(1);
        if (!cursor.TrySkipToToken()) return null;
        while (cursor.Current != ']')
        {
            if (Read(ref cursor, pool, depth + 1) is not { } item || !TryNext(ref cursor, (byte)']')) return null;
            sequence.Add(item);
        }

        cursor.Advance(1);
        return sequence;
    }

    private static YamlMapping? ReadMapping(ref Utf8Cursor cursor, TextPool pool, int depth, YamlMapping mapping)
    {
        cursor.Advance(1);
        if (!cursor.TrySkipToToken()) return null;
        while (cursor.Current != '}')
        {
            if (!SubsetKey.TryRead(ref cursor, pool, inFlow: true, out var key)) return null;
            if (!cursor.TrySkipToToken() || Read(ref cursor, pool, depth + 1) is not { } value || !TryNext(ref cursor, (byte)'}')) return null;
            if (mapping.PlaceOf(key.Text) >= 0) return null;
            mapping.Add(key.Text, key.Line, key.Column, value);
        }

        cursor.Advance(1);
        return mapping;
    }

    /// <summary>Passes over what separates two values, or stops at the closing bracket.</summary>
    private static bool TryNext(ref Utf8Cursor cursor, byte close)
    {
        if (!cursor.TrySkipToToken()) return false;
        if (cursor.Current == close) return true;
        if (cursor.Current != ',') return false;
        cursor.Advance(1);
        return cursor.TrySkipToToken();
    }
}
