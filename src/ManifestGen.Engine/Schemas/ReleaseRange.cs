using System.Globalization;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Engine.Schemas;

/// <summary>The Kubernetes releases that have something.</summary>
/// <param name="First">The minor version of the first; 0 when it is older than any that ManifestGen knows.</param>
/// <param name="Last">The minor version of the last; 0 when no end is known.</param>
internal readonly record struct ReleaseRange(int First, int Last)
{
    /// <summary>Whether a release is among them.</summary>
    public bool Contains(KubernetesVersion version) => version.Minor >= First && (Last == 0 || version.Minor <= Last);

    /// <summary>Which they are, for people: <c>from Kubernetes 1.36 on</c>.</summary>
    public override string ToString() => (First, Last) switch
    {
        (0, 0) => "in every release",
        (0, _) => string.Create(CultureInfo.InvariantCulture, $"up to Kubernetes 1.{Last}"),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"from Kubernetes 1.{First} on"),
        _ when First == Last => string.Create(CultureInfo.InvariantCulture, $"in Kubernetes 1.{First} only"),
        _ => string.Create(CultureInfo.InvariantCulture, $"from Kubernetes 1.{First} to 1.{Last}"),
    };
}
