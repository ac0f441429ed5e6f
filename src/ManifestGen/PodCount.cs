using System.Globalization;

namespace ManifestGen;

/// <summary>A number of Pods: absolute, or a percentage of those that there should be. Kubernetes: a number or a text such as <c>25%</c>.</summary>
public readonly record struct PodCount
{
    private PodCount(int value, bool isPercent)
    {
        Value = value;
        IsPercent = isPercent;
    }

    /// <summary>The number, or the percentage.</summary>
    public int Value { get; }

    /// <summary>Whether <see cref="Value"/> is a percentage.</summary>
    public bool IsPercent { get; }

    /// <summary>An absolute number.</summary>
    public static implicit operator PodCount(int pods) => FromInt32(pods);

    /// <summary>A percentage.</summary>
    public static implicit operator PodCount(Percent share) => FromPercent(share);

    /// <summary>An absolute number.</summary>
    public static PodCount FromInt32(int pods) => new(pods, isPercent: false);

    /// <summary>A percentage.</summary>
    public static PodCount FromPercent(Percent share) => new(share.Value, isPercent: true);

    /// <summary>The number as Kubernetes writes it.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture) + (IsPercent ? "%" : "");
}
