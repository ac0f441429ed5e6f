using System.Globalization;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>How a Deployment replaces its Pods, with the API server's defaults filled in.</summary>
internal sealed class RollingUpdate
{
    private static readonly IntOrPercent Quarter = new(25, IsPercent: true);

    private RollingUpdate(Field strategy)
    {
        Strategy = strategy;
        var rolling = strategy["rollingUpdate"];
        MaxUnavailableField = rolling["maxUnavailable"];
        MaxSurgeField = rolling["maxSurge"];
        MaxUnavailable = IntOrPercent.Of(MaxUnavailableField) ?? Quarter;
        MaxSurge = IntOrPercent.Of(MaxSurgeField) ?? Quarter;
    }

    /// <summary><c>spec.strategy</c>, there or not.</summary>
    public Field Strategy { get; }

    /// <summary>Whether Pods are replaced a few at a time.</summary>
    public bool IsRolling => (Strategy["type"].Text ?? "RollingUpdate") == "RollingUpdate";

    /// <summary>Where <see cref="MaxUnavailable"/> stands, or would stand.</summary>
    public Field MaxUnavailableField { get; }

    /// <summary>Where <see cref="MaxSurge"/> stands, or would stand.</summary>
    public Field MaxSurgeField { get; }

    /// <summary>How many Pods may be missing.</summary>
    public IntOrPercent MaxUnavailable { get; }

    /// <summary>How many Pods there may be too many.</summary>
    public IntOrPercent MaxSurge { get; }

    /// <summary>The strategy of a Deployment.</summary>
    public static RollingUpdate Of(Workload deployment) => new(deployment.Spec["strategy"]);

    /// <summary>Pods above a number of replicas during a rollout: rounded up.</summary>
    public long SurgeAt(long replicas) => IsRolling ? MaxSurge.RoundUp(replicas) : 0;

    /// <summary>Pods missing from a number of replicas during a rollout: rounded down, and one when that and the surge would both be none.</summary>
    public long UnavailableAt(long replicas)
    {
        if (!IsRolling) return replicas;
        var unavailable = MaxUnavailable.RoundDown(replicas);
        if (unavailable == 0 && SurgeAt(replicas) == 0) unavailable = 1;
        return Math.Min(unavailable, replicas);
    }

    /// <summary>How <see cref="UnavailableAt"/> comes about, in words.</summary>
    public string ExplainUnavailable(long replicas) =>
        MaxUnavailable.RoundDown(replicas) == 0 && SurgeAt(replicas) == 0
            ? string.Create(CultureInfo.InvariantCulture, $"maxUnavailable {MaxUnavailable} and maxSurge {MaxSurge} of {replicas} both round to 0, and Kubernetes then takes 1")
            : $"maxUnavailable {MaxUnavailable.Explain(replicas, up: false)}";
}
