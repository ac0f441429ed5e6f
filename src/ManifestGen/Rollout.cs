using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>How a new version replaces the old one. Kubernetes: <c>Deployment.spec.strategy</c>.</summary>
public sealed record Rollout : ModelElement
{
    /// <summary>Makes a rollout; what is left out has its default.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Rollout([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
    }

    /// <summary>Whether Pods are replaced step by step, the default, or all ended first. Kubernetes: <c>strategy.type</c>.</summary>
    public RolloutStrategy Strategy { get; init; } = RolloutStrategy.RollingUpdate;

    /// <summary>How many Pods more than needed may run meanwhile; 25 % by default. Kubernetes: <c>rollingUpdate.maxSurge</c>.</summary>
    public PodCount? MaxSurge { get; init; }

    /// <summary>How many Pods fewer than needed may run meanwhile; none by default. Kubernetes: <c>rollingUpdate.maxUnavailable</c>.</summary>
    public PodCount? MaxUnavailable { get; init; }

    /// <summary>How long a Pod must be ready before it counts, in whole seconds; 0 by default. Kubernetes: <c>minReadySeconds</c>.</summary>
    public TimeSpan? MinReady { get; init; }

    /// <summary>How long a rollout may stand still before it counts as failed, in whole seconds; Kubernetes' own 10 min by default. Kubernetes: <c>progressDeadlineSeconds</c>.</summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>How many old versions are kept to go back to, 0 or more; 5 by default. Kubernetes: <c>revisionHistoryLimit</c>.</summary>
    public int? History { get; init; }
}
