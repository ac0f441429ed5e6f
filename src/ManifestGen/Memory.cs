namespace ManifestGen;

/// <summary>An amount of memory. Kubernetes: a quantity such as <c>256Mi</c>.</summary>
public readonly record struct Memory : IComparable<Memory>
{
    private Memory(long bytes) => TotalBytes = bytes;

    /// <summary>The amount in bytes.</summary>
    public long TotalBytes { get; }

    /// <summary>An amount in bytes.</summary>
    public static Memory Bytes(long value) => new(value);

    /// <summary>An amount in kibibytes, 1,024 bytes each.</summary>
    public static Memory Kibibytes(long value) => new(Amount.Multiply(value, 1L << 10));

    /// <summary>An amount in mebibytes, 1,024 kibibytes each.</summary>
    public static Memory Mebibytes(long value) => new(Amount.Multiply(value, 1L << 20));

    /// <summary>An amount in gibibytes, 1,024 mebibytes each.</summary>
    public static Memory Gibibytes(long value) => new(Amount.Multiply(value, 1L << 30));

    /// <inheritdoc />
    public int CompareTo(Memory other) => TotalBytes.CompareTo(other.TotalBytes);

    /// <summary>Whether one amount is less than another.</summary>
    public static bool operator <(Memory left, Memory right) => left.TotalBytes < right.TotalBytes;

    /// <summary>Whether one amount is more than another.</summary>
    public static bool operator >(Memory left, Memory right) => left.TotalBytes > right.TotalBytes;

    /// <summary>Whether one amount is no more than another.</summary>
    public static bool operator <=(Memory left, Memory right) => left.TotalBytes <= right.TotalBytes;

    /// <summary>Whether one amount is no less than another.</summary>
    public static bool operator >=(Memory left, Memory right) => left.TotalBytes >= right.TotalBytes;

    /// <summary>The amount as Kubernetes writes it, in the largest unit that gives a whole number.</summary>
    public override string ToString() => Amount.Binary(TotalBytes);
}
