using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A disk that an existing claim holds. Kubernetes: <c>persistentVolumeClaim</c>.</summary>
public sealed record ClaimVolume : Volume
{
    /// <summary>Makes a volume.</summary>
    /// <param name="name">The name; see <see cref="Volume.Name"/>.</param>
    /// <param name="claim">The name of the claim, in the namespace that the product is applied to. Several Pods need one that several nodes may mount.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ClaimVolume(string name, string claim, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line) => Claim = claim;

    /// <summary>The name of the claim. Kubernetes: <c>claimName</c>.</summary>
    public string Claim { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }
}
