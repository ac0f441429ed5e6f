using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// How a new version of a daemon replaces the old one: exactly one of <see cref="MaxUnavailable"/> and <see cref="MaxSurge"/> is more than 0.
/// Kubernetes: <c>updateStrategy</c> of a DaemonSet.
/// </summary>
public sealed record DaemonRollout : ModelElement
{
    /// <summary>Makes a rollout; what is left out has its default.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public DaemonRollout([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
    }

    /// <summary>Who replaces the Pods; the cluster by default. Kubernetes: <c>updateStrategy.type</c>.</summary>
    public PodReplacement Replacement { get; init; }

    /// <summary>On how many nodes the Pod may be missing meanwhile; 1 by default, 0 with <see cref="MaxSurge"/>. Kubernetes: <c>rollingUpdate.maxUnavailable</c>.</summary>
    public PodCount? MaxUnavailable { get; init; }

    /// <summary>On how many nodes the new Pod may run beside the old one, which then goes; 0 by default. Kubernetes: <c>rollingUpdate.maxSurge</c>.</summary>
    public PodCount? MaxSurge { get; init; }

    /// <summary>How long a Pod must be ready before the next is replaced, in whole seconds; 0 by default. Kubernetes: <c>minReadySeconds</c>.</summary>
    public TimeSpan? MinReady { get; init; }

    /// <summary>How many former versions are kept to go back to; 5 by default. Kubernetes: <c>revisionHistoryLimit</c>.</summary>
    public int? History { get; init; }
}
