using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Workloads;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Tool.Clusters;

/// <summary>What <c>manifestgen up</c> has done, as far as it came.</summary>
internal sealed record UpResult
{
    /// <summary>The context's name.</summary>
    public string Context { get; init; } = "";

    /// <summary>The namespace.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The name of each image in the manifests, and the name that the cluster was given.</summary>
    public IReadOnlyDictionary<string, string> Images { get; init; } = new Dictionary<string, string>();

    /// <summary>What was applied.</summary>
    public IReadOnlyList<AppliedResource> Applied { get; init; } = [];

    /// <summary>What became of that which the manifests no longer name.</summary>
    public Pruned Pruned { get; init; } = new([], []);

    /// <summary>The workloads at the end.</summary>
    public IReadOnlyList<RolloutProgress> Workloads { get; init; } = [];

    /// <summary>The ports that are open.</summary>
    public IReadOnlyList<OpenPort> Ports { get; init; } = [];

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];
}
