using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>How a new version of a stateful component replaces the old one. Kubernetes: <c>updateStrategy</c> of a StatefulSet.</summary>
public sealed record StatefulRollout : ModelElement
{
    /// <summary>Makes a rollout; what is left out has its default.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public StatefulRollout([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
    }

    /// <summary>Who replaces the Pods; the cluster by default. Kubernetes: <c>updateStrategy.type</c>.</summary>
    public PodReplacement Replacement { get; init; }

    /// <summary>Pods with a number below this one keep the old version, 0 or more; 0 by default, so that all are replaced. Kubernetes: <c>rollingUpdate.partition</c>.</summary>
    public int? Partition { get; init; }

    /// <summary>How long a Pod must be ready before the next is replaced, in whole seconds; 0 by default. Kubernetes: <c>minReadySeconds</c>.</summary>
    public TimeSpan? MinReady { get; init; }

    /// <summary>How many former versions are kept to go back to; 5 by default. Kubernetes: <c>revisionHistoryLimit</c>.</summary>
    public int? History { get; init; }
}
