using System.Security.Cryptography;
using System.Text;

namespace ManifestGen.Engine.Validation.Rules.Configuration;

/// <summary>PEM inside a value.</summary>
internal static class PemText
{
    /// <summary>Whether a well-formed block is there whose label ends in some words, as <c>EC PRIVATE KEY</c> does in <c>PRIVATE KEY</c>.</summary>
    public static bool HasBlock(ReadOnlySpan<byte> text, string label)
    {
        var rest = Encoding.ASCII.GetString(text).AsSpan();
        while (PemEncoding.TryFind(rest, out var block))
        {
            if (rest[block.Label].EndsWith(label)) return true;
            rest = rest[block.Location.End..];
        }

        return false;
    }
}
