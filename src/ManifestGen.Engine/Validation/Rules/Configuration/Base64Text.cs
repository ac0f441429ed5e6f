namespace ManifestGen.Engine.Validation.Rules.Configuration;

/// <summary>Base64 as the API server reads it: padded, line breaks skipped.</summary>
internal static class Base64Text
{
    /// <summary>How many bytes a text stands for, without decoding it.</summary>
    public static int DecodedLength(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (c is not ('\r' or '\n' or '=')) digits++;
        }

        return (int)(digits * 3L / 4);
    }

    /// <summary>The bytes that a text stands for; none when it is malformed, which the schema layer reports.</summary>
    public static byte[] Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : [];
    }
}
