using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// How many Pods may be away when nodes are drained; exactly one of <see cref="MaxUnavailable"/> and <see cref="MinAvailable"/>.
/// Kubernetes: <c>PodDisruptionBudget</c>.
/// </summary>
public sealed record DisruptionBudget : ModelElement
{
    /// <summary>Makes a budget; one Pod may be away when nothing else is said.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public DisruptionBudget([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
    }

    /// <summary>The most Pods that may be away: 1 or more, or 1 % to 100 %. Kubernetes: <c>maxUnavailable</c>.</summary>
    public PodCount? MaxUnavailable { get; init; }

    /// <summary>The fewest Pods that must stay: fewer than the fewest that run, or no drain can ever go on. Kubernetes: <c>minAvailable</c>.</summary>
    public PodCount? MinAvailable { get; init; }

    /// <summary>
    /// Whether a Pod that is not ready may be evicted even if that breaks the budget; true by default, so that a broken Pod never holds up a
    /// drain. Kubernetes: <c>unhealthyPodEvictionPolicy</c>.
    /// </summary>
    public bool EvictUnhealthy { get; init; } = true;
}
