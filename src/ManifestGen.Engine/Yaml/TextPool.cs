using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace ManifestGen.Engine.Yaml;

/// <summary>
/// Short texts that were read before, so that the names of fields and the values that manifests repeat are made once. Of two texts that
/// fall on the same place, the later stays.
/// </summary>
internal sealed class TextPool
{
    private const int Slots = 1024;
    private const int LongestText = 40;

    [ThreadStatic]
    private static TextPool? _current;

    private readonly string?[] _texts = new string?[Slots];

    /// <summary>The pool of this thread.</summary>
    public static TextPool Current => _current ??= new TextPool();

    /// <summary>The text of bytes in valid UTF-8.</summary>
    public string Text(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > LongestText) return Encoding.UTF8.GetString(utf8);
        ref var slot = ref _texts[Hash(utf8) % Slots];
        if (slot is not null && Ascii.Equals(utf8, slot)) return slot;
        return slot = Encoding.UTF8.GetString(utf8);
    }

    private static uint Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = (uint)utf8.Length;
        while (utf8.Length >= sizeof(uint))
        {
            hash = BitOperations.Crc32C(hash, MemoryMarshal.Read<uint>(utf8));
            utf8 = utf8[sizeof(uint)..];
        }

        foreach (var part in utf8) hash = BitOperations.Crc32C(hash, part);
        return hash;
    }
}
