using System.Globalization;

namespace ManifestGen;

/// <summary>Arithmetic of the units. An amount that does not fit becomes the largest that does, which is then reported as impossible.</summary>
internal static class Amount
{
    /// <summary>A value in a smaller unit, rounded up.</summary>
    public static long Ceiling(decimal value, decimal factor)
    {
        if (value > long.MaxValue / factor) return long.MaxValue;
        if (value < long.MinValue / factor) return long.MinValue;
        return (long)decimal.Ceiling(value * factor);
    }

    /// <summary>A whole value in a smaller unit.</summary>
    public static long Multiply(long value, long factor)
    {
        if (value > long.MaxValue / factor) return long.MaxValue;
        if (value < long.MinValue / factor) return long.MinValue;
        return value * factor;
    }

    /// <summary>Bytes as a Kubernetes quantity, in the largest binary unit that gives a whole number.</summary>
    public static string Binary(long bytes)
    {
        if (bytes == 0) return "0";
        ReadOnlySpan<string> units = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
        var unit = 0;
        while (unit < units.Length - 1 && bytes % 1024 == 0)
        {
            bytes /= 1024;
            unit++;
        }

        return bytes.ToString(CultureInfo.InvariantCulture) + units[unit];
    }
}
