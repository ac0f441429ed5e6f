using System.Globalization;

namespace ManifestGen.Engine.Schemas;

/// <summary>
/// An amount of a resource, such as <c>250m</c> or <c>64Mi</c>, read and compared as the API server does. Exact down to 10⁻⁹, rounded up
/// below that; two quantities are equal when their amounts are, however they are written.
/// </summary>
internal readonly struct Quantity : IComparable<Quantity>, IEquatable<Quantity>
{
    private static readonly Int128 One = 1_000_000_000;

    private readonly Int128 _nano;
    private readonly QuantityForm _form;
    private readonly int? _power;

    private Quantity(Int128 nano, QuantityForm form, int? power = null)
    {
        _nano = nano;
        _form = form;
        _power = power;
    }

    /// <summary>Nothing.</summary>
    public static Quantity Zero => default;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Int128.Sign(_nano);

    /// <summary>Whether it has no fraction: <c>2</c>, <c>2000m</c>.</summary>
    public bool IsWhole => _nano % One == 0;

    /// <summary>Whether it can be the amount of something that is counted: less than a thousandth is rounded up before the API server looks at it.</summary>
    public bool IsCount => MilliValue % 1000 == 0;

    /// <summary>The amount, a fraction rounded up. Of one that is too large, what the API server takes it for.</summary>
    public long Value => RoundUp(One, power: 0);

    /// <summary>The amount in thousandths, a fraction rounded up; <c>250m</c> of CPU is 250. Of one that is too large, what the API server takes it for.</summary>
    public long MilliValue => RoundUp(1_000_000, power: -3);

    /// <summary>A whole amount.</summary>
    public static Quantity Of(long value) => new(value * One, QuantityForm.Decimal);

    /// <summary>An amount in thousandths.</summary>
    public static Quantity OfMilli(long value) => new((Int128)value * 1_000_000, QuantityForm.Decimal);

    /// <summary>Reads the text of a quantity. White space around it is allowed, as the API server allows it.</summary>
    public static bool TryParse(string? text, out Quantity quantity)
    {
        quantity = default;
        if (text is null || !QuantityText.TryParse(text.AsSpan().Trim(), out var parts)) return false;
        var nano = parts.Nano;
        var cap = long.MaxValue * One;
        if (parts.Form == QuantityForm.Binary && Int128.Abs(nano) > cap) nano = nano < 0 ? -cap : cap;
        quantity = new Quantity(nano, parts.Form, parts.Power);
        return true;
    }

    /// <inheritdoc />
    public int CompareTo(Quantity other) => _nano.CompareTo(other._nano);

    /// <inheritdoc />
    public bool Equals(Quantity other) => _nano == other._nano;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _nano.GetHashCode();

    /// <summary>The canonical text: no fraction, the greatest suffix of the kind it was written with that allows so.</summary>
    public override string ToString()
    {
        var isBinary = _form == QuantityForm.Binary && IsWhole;
        ReadOnlySpan<string> suffixes = isBinary ? ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"]
            : _form == QuantityForm.Exponent ? ["e-9", "e-6", "e-3", "", "e3", "e6", "e9", "e12", "e15", "e18", "e21", "e24", "e27"]
            : ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];
        Int128 step = isBinary ? 1024 : 1000;
        var amount = isBinary ? _nano / One : _nano;
        var suffix = amount == 0 ? suffixes.IndexOf("") : 0;
        while (amount != 0 && suffix < suffixes.Length - 1 && amount % step == 0)
        {
            amount /= step;
            suffix++;
        }

        return amount.ToString(CultureInfo.InvariantCulture) + suffixes[suffix];
    }

    /// <summary>Whether two amounts are the same.</summary>
    public static bool operator ==(Quantity left, Quantity right) => left._nano == right._nano;

    /// <summary>Whether two amounts differ.</summary>
    public static bool operator !=(Quantity left, Quantity right) => left._nano != right._nano;

    /// <summary>Whether one amount is less than another.</summary>
    public static bool operator <(Quantity left, Quantity right) => left._nano < right._nano;

    /// <summary>Whether one amount is more than another.</summary>
    public static bool operator >(Quantity left, Quantity right) => left._nano > right._nano;

    /// <summary>Whether one amount is no more than another.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left._nano <= right._nano;

    /// <summary>Whether one amount is no less than another.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left._nano >= right._nano;

    /// <summary>The sum, in the form of the first.</summary>
    public static Quantity operator +(Quantity left, Quantity right) => new(Saturating.Add(left._nano, right._nano), left._nano == 0 ? right._form : left._form);

    /// <summary>The difference, in the form of the first.</summary>
    public static Quantity operator -(Quantity left, Quantity right) => left + new Quantity(-right._nano, right._form);

    /// <summary>A multiple: what so many replicas take.</summary>
    public static Quantity operator *(Quantity quantity, long times) => new(Saturating.Multiply(quantity._nano, times), quantity._form);

    private long RoundUp(Int128 unit, int power)
    {
        var (whole, rest) = Int128.DivRem(_nano, unit);
        if (rest > 0) whole++;
        // As the API server overflows: the upper bits are lost, or all is where it multiplies digits by ten in a loop.
        var kept = unchecked((long)whole);
        return kept != whole && _power - power is not (null or 1 or 2 or 3 or 6 or 9) ? 0 : kept;
    }
}
