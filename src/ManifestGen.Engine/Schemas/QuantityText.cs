namespace ManifestGen.Engine.Schemas;

/// <summary>The parts of a quantity's text: digits with at most one point, and a suffix or exponent.</summary>
/// <param name="Nano">The amount in units of 10⁻⁹, rounded away from zero.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Power">The power of ten that the API server keeps apart from the digits, as it does with few of them; null when it does not.</param>
internal readonly record struct QuantityText(Int128 Nano, QuantityForm Form, int? Power)
{
    /// <summary>Digits past these change the value of no amount that is in use.</summary>
    private const int SignificantDigits = 20;

    /// <summary>The most digits that the API server keeps apart from their exponent.</summary>
    private const int ShortDigits = 18;

    /// <summary>Past this power of ten every amount is at the end of the range, or rounds up to 10⁻⁹.</summary>
    private const int ExponentLimit = 100;

    /// <summary>Reads a text by the API server's grammar, which also takes <c>1.</c>, <c>.5</c> and <c>-</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out QuantityText parts)
    {
        parts = default;
        if (text.IsEmpty) return false;
        var negative = text[0] == '-';
        var at = negative || text[0] == '+' ? 1 : 0;

        Int128 digits = 0;
        var scale = 0;
        var significant = 0;
        var written = 0;
        var hasPoint = false;
        for (; at < text.Length; at++)
        {
            if (text[at] == '.' && !hasPoint)
            {
                hasPoint = true;
                continue;
            }

            if (!char.IsAsciiDigit(text[at])) break;
            if (hasPoint || written > 0 || text[at] != '0') written++;
            if (significant < SignificantDigits)
            {
                digits = (digits * 10) + (text[at] - '0');
                significant += digits == 0 ? 0 : 1;
                scale -= hasPoint ? 1 : 0;
            }
            else
            {
                scale += hasPoint ? 0 : 1;
            }
        }

        if (!TrySuffix(text[at..], out var power, out var shift)) return false;
        var amount = Scale(digits << shift, Math.Clamp(scale + power + 9, -ExponentLimit, ExponentLimit));
        var form = shift > 0 ? QuantityForm.Binary : text.Length - at > 1 ? QuantityForm.Exponent : QuantityForm.Decimal;
        parts = new QuantityText(negative ? -amount : amount, form, form != QuantityForm.Binary && written <= ShortDigits ? power + scale : null);
        return true;
    }

    private static bool TrySuffix(ReadOnlySpan<char> suffix, out int power, out int shift)
    {
        power = 0;
        shift = suffix switch { "Ki" => 10, "Mi" => 20, "Gi" => 30, "Ti" => 40, "Pi" => 50, "Ei" => 60, _ => 0 };
        if (shift > 0) return true;
        switch (suffix)
        {
            case "n": power = -9; return true;
            case "u": power = -6; return true;
            case "m": power = -3; return true;
            case "": return true;
            case "k": power = 3; return true;
            case "M": power = 6; return true;
            case "G": power = 9; return true;
            case "T": power = 12; return true;
            case "P": power = 15; return true;
            case "E": power = 18; return true;
            default: return TryExponent(suffix, out power);
        }
    }

    private static bool TryExponent(ReadOnlySpan<char> suffix, out int power)
    {
        power = 0;
        if (suffix[0] is not ('e' or 'E')) return false;
        var digits = suffix[1..];
        var negative = digits is ['-', ..];
        if (negative || digits is ['+', ..]) digits = digits[1..];
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9')) return false;
        foreach (var digit in digits) power = Math.Min((power * 10) + (digit - '0'), ExponentLimit * ExponentLimit);
        if (negative) power = -power;
        return true;
    }

    private static Int128 Scale(Int128 amount, int power)
    {
        for (; power > 0 && amount != 0; power--) amount = Saturating.Multiply(amount, 10);
        var rest = false;
        for (; power < 0 && amount != 0; power++)
        {
            rest |= amount % 10 != 0;
            amount /= 10;
        }

        return rest ? amount + 1 : amount;
    }
}
