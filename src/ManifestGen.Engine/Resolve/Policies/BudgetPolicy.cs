namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>One Pod may be away at a time, which lets a drain go on whatever their number; a single Pod has no budget, since it can only block.</summary>
internal static class BudgetPolicy
{
    /// <summary>The disruption budget of a component; null when it has none.</summary>
    public static ResolvedDisruptionBudget? Resolve(ComponentScope scope, ReplicaPolicy replicas)
    {
        // A bare Pod has nothing that would make another; below the stage at which it scales, a component has its fewest.
        if (scope.Options.Stage < Stage.Replicas) return null;
        var most = replicas.Scales ? replicas.Most : replicas.Fewest;
        if (scope.Replicated?.DisruptionBudget is not { } said)
        {
            return most.Value > 1 ? new ResolvedDisruptionBudget { MaxUnavailable = One, UnhealthyPodEvictionPolicy = Choice.Default("AlwaysAllow") } : null;
        }

        return new ResolvedDisruptionBudget
        {
            MinAvailable = Choice.Optional(said.MinAvailable, said, nameof(said.MinAvailable)),
            MaxUnavailable = Choice.Optional(said.MaxUnavailable, said, nameof(said.MaxUnavailable)) ?? (said.MinAvailable is null ? One : null),
            UnhealthyPodEvictionPolicy = Choice.Unless(said.EvictUnhealthy ? "AlwaysAllow" : "IfHealthyBudget", "AlwaysAllow", said, nameof(said.EvictUnhealthy)),
        };
    }

    private static Resolved<PodCount> One => Choice.Default(PodCount.FromInt32(1));
}
