using System.Globalization;

namespace ManifestGen.Engine.Validation;

/// <summary>A Kubernetes release, by its minor version.</summary>
/// <param name="Minor">The minor version: 35 for 1.35.</param>
public readonly record struct KubernetesVersion(int Minor) : IComparable<KubernetesVersion>
{
    /// <summary>The oldest release that ManifestGen knows.</summary>
    public static KubernetesVersion Oldest { get; } = new(33);

    /// <summary>The newest release that ManifestGen knows.</summary>
    public static KubernetesVersion Newest { get; } = new(37);

    /// <summary>The release validated for unless the user names one: the oldest that is still maintained.</summary>
    public static KubernetesVersion Default { get; } = new(35);

    /// <summary>Reads <c>1.35</c>, <c>v1.35</c> or <c>1.35.2</c>.</summary>
    public static bool TryParse(string? text, out KubernetesVersion version)
    {
        version = default;
        var parts = (text ?? "").TrimStart('v').Split('.');
        if (parts.Length is < 2 or > 3 || parts[0] != "1") return false;
        if (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)) return false;
        if (parts.Length == 3 && !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out _)) return false;
        version = new KubernetesVersion(minor);
        return version >= Oldest && version <= Newest;
    }

    /// <inheritdoc />
    public int CompareTo(KubernetesVersion other) => Minor.CompareTo(other.Minor);

    /// <summary>Whether one release is older than another.</summary>
    public static bool operator <(KubernetesVersion left, KubernetesVersion right) => left.Minor < right.Minor;

    /// <summary>Whether one release is newer than another.</summary>
    public static bool operator >(KubernetesVersion left, KubernetesVersion right) => left.Minor > right.Minor;

    /// <summary>Whether one release is no newer than another.</summary>
    public static bool operator <=(KubernetesVersion left, KubernetesVersion right) => left.Minor <= right.Minor;

    /// <summary>Whether one release is no older than another.</summary>
    public static bool operator >=(KubernetesVersion left, KubernetesVersion right) => left.Minor >= right.Minor;

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"1.{Minor}");
}
