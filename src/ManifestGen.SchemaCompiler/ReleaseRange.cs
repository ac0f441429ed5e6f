using System.Globalization;

namespace ManifestGen.SchemaCompiler;

/// <summary>Releases by minor version.</summary>
/// <param name="First">The first; 0 when it is older than any that is known.</param>
/// <param name="Last">The last; 0 when it is not known yet.</param>
internal readonly record struct ReleaseRange(int First, int Last)
{
    /// <summary>Reads <c>1.34..1.36</c>, either end of which may be missing.</summary>
    public static bool TryParse(string text, out ReleaseRange range)
    {
        range = default;
        var ends = text.Split("..");
        if (ends.Length != 2 || !TryMinor(ends[0], out var first) || !TryMinor(ends[1], out var last)) return false;
        range = new ReleaseRange(first, last);
        return true;
    }

    /// <summary>Reads <c>1.34</c>; nothing is 0.</summary>
    public static bool TryMinor(string text, out int minor)
    {
        minor = 0;
        return text.Length == 0
            || (text.StartsWith("1.", StringComparison.Ordinal) && int.TryParse(text.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out minor));
    }
}
