using System.Globalization;

namespace ManifestGen;

/// <summary>A whole percentage.</summary>
/// <param name="Value">The number of hundredths: 70 is 70 %.</param>
public readonly record struct Percent(int Value) : IComparable<Percent>
{
    /// <inheritdoc />
    public int CompareTo(Percent other) => Value.CompareTo(other.Value);

    /// <summary>Whether one percentage is less than another.</summary>
    public static bool operator <(Percent left, Percent right) => left.Value < right.Value;

    /// <summary>Whether one percentage is more than another.</summary>
    public static bool operator >(Percent left, Percent right) => left.Value > right.Value;

    /// <summary>Whether one percentage is no more than another.</summary>
    public static bool operator <=(Percent left, Percent right) => left.Value <= right.Value;

    /// <summary>Whether one percentage is no less than another.</summary>
    public static bool operator >=(Percent left, Percent right) => left.Value >= right.Value;

    /// <summary>The percentage as Kubernetes writes it, such as <c>70%</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value}%");
}
