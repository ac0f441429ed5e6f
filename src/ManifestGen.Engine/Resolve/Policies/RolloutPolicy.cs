namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>A new version adds Pods before it removes any, so that none is missing meanwhile.</summary>
internal static class RolloutPolicy
{
    private const int DefaultHistory = 5;
    private static readonly PodCount DefaultSurge = new Percent(25);

    /// <summary>What a component's Deployment says of its Pods' number and replacement.</summary>
    public static ResolvedDeployment Resolve(ComponentScope scope, ReplicaPolicy replicas)
    {
        var said = scope.Rollout;
        var rolls = said is not { Strategy: RolloutStrategy.Recreate };
        return new ResolvedDeployment
        {
            Replicas = replicas.Scales ? null : replicas.Fewest,
            RevisionHistoryLimit = Choice.Of(said?.History, said, nameof(said.History), DefaultHistory),
            Strategy = said is null ? Choice.Default("RollingUpdate") : Choice.Unless(KubernetesText.Of(said.Strategy), "RollingUpdate", said, nameof(said.Strategy)),
            MaxSurge = rolls ? Choice.Of(said?.MaxSurge, said, nameof(said.MaxSurge), DefaultSurge) : null,
            MaxUnavailable = rolls ? Choice.Of(said?.MaxUnavailable, said, nameof(said.MaxUnavailable), PodCount.FromInt32(0)) : null,
            MinReadySeconds = Choice.OptionalTime(said?.MinReady, said, nameof(said.MinReady)),
            ProgressDeadlineSeconds = Choice.OptionalTime(said?.Deadline, said, nameof(said.Deadline)),
        };
    }
}
