namespace ManifestGen.Engine.Schemas;

/// <summary>Arithmetic that stops at the ends of the range instead of wrapping around.</summary>
internal static class Saturating
{
    /// <summary>The greatest amount; the least is its negative.</summary>
    private static readonly Int128 Limit = Int128.MaxValue;

    /// <summary>The sum.</summary>
    public static Int128 Add(Int128 left, Int128 right)
    {
        if (right > 0 && left > Limit - right) return Limit;
        return right < 0 && left < -Limit - right ? -Limit : left + right;
    }

    /// <summary>The product.</summary>
    public static Int128 Multiply(Int128 left, Int128 right)
    {
        if (left == 0 || right == 0) return 0;
        if (Int128.Abs(left) > Limit / Int128.Abs(right)) return (left < 0) == (right < 0) ? Limit : -Limit;
        return left * right;
    }
}
