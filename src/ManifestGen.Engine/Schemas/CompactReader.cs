namespace ManifestGen.Engine.Schemas;

/// <summary>Walks over the compiled schemas.</summary>
/// <param name="bytes">The compiled schemas.</param>
/// <param name="at">Where to begin.</param>
internal ref struct CompactReader(ReadOnlySpan<byte> bytes, int at)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at = at;

    /// <summary>Reads a number in unsigned LEB128.</summary>
    public int Number()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = _bytes[_at++];
            value |= (part & 0x7F) << shift;
            if (part < 0x80) return value;
        }
    }

    /// <summary>Passes over bytes; returns where they begin.</summary>
    public int Skip(int length)
    {
        var start = _at;
        _at += length;
        return start;
    }
}
