namespace ManifestGen.Engine.Yaml.Subset;

/// <summary>A key of a mapping, as it is in JSON, with its place.</summary>
/// <param name="Text">The key.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
internal readonly record struct SubsetKey(string Text, int Line, int Column)
{
    /// <summary>Reads a key and the <c>:</c> behind it. False when this is no key, or one that this reader leaves to another.</summary>
    /// <param name="cursor">At the key's first byte; afterwards behind the <c>:</c>, or anywhere when this is no key.</param>
    /// <param name="pool">Makes the text.</param>
    /// <param name="inFlow">Whether the mapping is in brackets.</param>
    /// <param name="key">The key.</param>
    public static bool TryRead(ref Utf8Cursor cursor, TextPool pool, bool inFlow, out SubsetKey key)
    {
        key = default;
        var (start, line, column) = (cursor.At, cursor.Line, cursor.TakeColumn());
        string text;
        var isQuoted = cursor.Current is (byte)'"' or (byte)'\'';
        if (isQuoted)
        {
            if (!QuotedScalar.TryRead(ref cursor, pool, out text) || cursor.Line != line) return false;
            cursor.SkipSpaces();
        }
        else
        {
            if (!PlainScalar.CanStart(cursor) || !PlainScalar.TryReadLine(ref cursor, inFlow, out var plain) || plain.SequenceEqual("<<"u8)) return false;
            text = pool.Text(plain);
            if (ScalarResolver.Resolve(text) is not ScalarKind.String and var kind)
            {
                if (kind is not (ScalarKind.Boolean or ScalarKind.Integer)) return false;
                if (MappingBuilder.KeyText(new YamlScalar { Text = text, Kind = kind }) is not { } keyText) return false;
                text = keyText;
            }
        }

        if (cursor.Current != ':' || !(cursor.IsBlankAt(1) || (isQuoted && inFlow)) || cursor.At - start > FlowCollection.LongestKey) return false;
        cursor.Advance(1);
        key = new SubsetKey(text, line, column);
        return true;
    }
}
