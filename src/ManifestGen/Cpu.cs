using System.Globalization;

namespace ManifestGen;

/// <summary>An amount of CPU time, in thousandths of a core. Kubernetes: a quantity such as <c>250m</c> or <c>2</c>.</summary>
public readonly record struct Cpu : IComparable<Cpu>
{
    private Cpu(long millicores) => TotalMillicores = millicores;

    /// <summary>The amount in thousandths of a core.</summary>
    public long TotalMillicores { get; }

    /// <summary>An amount in thousandths of a core: 250 is a quarter of one.</summary>
    public static Cpu Millicores(long value) => new(value);

    /// <summary>An amount in cores, to a thousandth; a smaller part is rounded up, as Kubernetes does.</summary>
    public static Cpu Cores(decimal value) => new(Amount.Ceiling(value, 1000m));

    /// <inheritdoc />
    public int CompareTo(Cpu other) => TotalMillicores.CompareTo(other.TotalMillicores);

    /// <summary>Whether one amount is less than another.</summary>
    public static bool operator <(Cpu left, Cpu right) => left.TotalMillicores < right.TotalMillicores;

    /// <summary>Whether one amount is more than another.</summary>
    public static bool operator >(Cpu left, Cpu right) => left.TotalMillicores > right.TotalMillicores;

    /// <summary>Whether one amount is no more than another.</summary>
    public static bool operator <=(Cpu left, Cpu right) => left.TotalMillicores <= right.TotalMillicores;

    /// <summary>Whether one amount is no less than another.</summary>
    public static bool operator >=(Cpu left, Cpu right) => left.TotalMillicores >= right.TotalMillicores;

    /// <summary>The amount as Kubernetes writes it: whole cores plain, else with <c>m</c>.</summary>
    public override string ToString() => TotalMillicores % 1000 == 0
        ? (TotalMillicores / 1000).ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{TotalMillicores}m");
}
