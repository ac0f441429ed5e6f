using ManifestGen.Engine.Comparison;

namespace ManifestGen.Tool.Diffing;

/// <summary>What a build's result is compared with.</summary>
/// <param name="Manifests">The manifests.</param>
/// <param name="Problem">Why there are none; empty when there are.</param>
internal sealed record ComparedOutput(IReadOnlyList<EnvironmentManifests> Manifests, string Problem)
{
    /// <summary>Whether there are none because they could not be built, and not because the command line asks for what is not there.</summary>
    public bool HasErrors { get; init; }

    /// <summary>There is nothing to compare with.</summary>
    public static ComparedOutput None(string problem) => new([], problem);
}
