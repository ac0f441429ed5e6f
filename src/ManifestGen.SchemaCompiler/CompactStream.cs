namespace ManifestGen.SchemaCompiler;

/// <summary>Bytes under construction.</summary>
internal sealed class CompactStream
{
    private readonly List<byte> _bytes = [];

    /// <summary>Writes a number as unsigned LEB128.</summary>
    public void Number(int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7) _bytes.Add((byte)(rest | 0x80));
        _bytes.Add((byte)rest);
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Bytes(byte[] bytes) => _bytes.AddRange(bytes);

    /// <summary>What was written.</summary>
    public byte[] ToArray() => [.. _bytes];
}
