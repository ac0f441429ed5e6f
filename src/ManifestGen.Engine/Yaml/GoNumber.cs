using System.Globalization;
using System.Numerics;

namespace ManifestGen.Engine.Yaml;

/// <summary>Values of scalars as Go's YAML reader takes them.</summary>
internal static class GoNumber
{
    /// <summary>The value of an integer, or of a float that JSON writes without a fraction, when it fits 64 bits.</summary>
    public static bool TryInteger(YamlScalar scalar, out long value)
    {
        value = 0;
        switch (scalar.Kind)
        {
            case ScalarKind.Integer:
                if (!TryInteger(scalar.Text, out var wide) || wide > long.MaxValue) return false;
                value = (long)wide;
                return true;
            case ScalarKind.Float:
                // Go writes a float of this size into JSON as an integer, and the API server then reads an integer: 80.0 is 80.
                var number = Float(scalar.Text);
                if (number != Math.Truncate(number) || Math.Abs(number) >= 9.2233720368547758e18) return false;
                value = (long)number;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether plain text is an integer: decimal, or octal, hexadecimal or binary by its prefix, digits perhaps separated by <c>_</c>.</summary>
    /// <param name="text">The text of the scalar.</param>
    /// <param name="value">The value, between the least signed and the greatest unsigned integer of 64 bits.</param>
    public static bool TryInteger(ReadOnlySpan<char> text, out Int128 value)
    {
        value = 0;
        if (text.IsEmpty) return false;
        var digits = text.Contains('_') ? text.ToString().Replace("_", "", StringComparison.Ordinal) : text;
        var signed = digits is ['+' or '-', ..];
        if (!TryMagnitude(signed ? digits[1..] : digits, out var magnitude)) return false;
        value = text[0] == '-' ? -(Int128)magnitude : magnitude;

        // Go's reader tries the unsigned form for text without a sign only; the rest becomes a float.
        return value >= long.MinValue && (!signed || value <= long.MaxValue);
    }

    /// <summary>The value of a float; infinite or not a number for <c>.inf</c> and <c>.nan</c>.</summary>
    public static double Float(ReadOnlySpan<char> text)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var digits = text.Contains('_') ? text.ToString().Replace("_", "", StringComparison.Ordinal) : text;
        if (double.TryParse(digits, style, CultureInfo.InvariantCulture, out var number)) return number;
        return text switch
        {
            ".nan" or ".NaN" or ".NAN" => double.NaN,
            ['-', ..] => double.NegativeInfinity,
            _ => double.PositiveInfinity,
        };
    }

    /// <summary>The number in the form in which it stands in JSON; null when it is not a number or JSON has no form for it.</summary>
    public static string? Json(YamlScalar scalar)
    {
        if (scalar.Kind == ScalarKind.Integer && TryInteger(scalar.Text, out var integer)) return integer.ToString(CultureInfo.InvariantCulture);
        if (scalar.Kind is not (ScalarKind.Integer or ScalarKind.Float)) return null;
        var number = Float(scalar.Text);
        if (!double.IsFinite(number)) return null;
        var size = Math.Abs(number);
        if (size is >= 1e15 and < 1e21) return new BigInteger(number).ToString(CultureInfo.InvariantCulture);
        if (size is >= 1e-6 and < 1e-4) return ((decimal)number).ToString(CultureInfo.InvariantCulture);
        return number.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
    }

    /// <summary>Whether a boolean's spelling means true.</summary>
    public static bool IsTrue(string text) => text.Length > 0 && (text[0] is 't' or 'T' or 'y' or 'Y' || text is "on" or "On" or "ON");

    private static bool TryMagnitude(ReadOnlySpan<char> digits, out ulong magnitude)
    {
        magnitude = 0;
        var radix = 10u;
        if (digits.Length > 1 && digits[0] == '0')
        {
            radix = digits[1] switch { 'x' or 'X' => 16u, 'b' or 'B' => 2u, _ => 8u };
            digits = char.IsAsciiDigit(digits[1]) ? digits[1..] : digits[1] is 'x' or 'X' or 'b' or 'B' or 'o' or 'O' ? digits[2..] : [];
        }

        if (digits.IsEmpty) return false;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit)) return false;
            var value = char.IsAsciiDigit(digit) ? (uint)(digit - '0') : (uint)((digit | 0x20) - 'a' + 10);
            if (value >= radix || magnitude > (ulong.MaxValue - value) / radix) return false;
            magnitude = (magnitude * radix) + value;
        }

        return true;
    }
}
