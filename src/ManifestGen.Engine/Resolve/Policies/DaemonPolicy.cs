namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>A daemon is replaced node by node: two Pods of it on one node would mostly want the same port or file.</summary>
internal static class DaemonPolicy
{
    private const int DefaultHistory = 5;

    /// <summary>What the DaemonSet of a component says besides its Pods.</summary>
    public static ResolvedDaemonSet Resolve(DaemonComponent component)
    {
        var said = component.Rollout;
        var rolls = said is not { Replacement: PodReplacement.OnDelete };
        var surges = said?.MaxSurge is { Value: > 0 };
        return new ResolvedDaemonSet
        {
            RevisionHistoryLimit = Choice.Of(said?.History, said, nameof(said.History), DefaultHistory),
            UpdateStrategy = KubernetesText.Replacement(said?.Replacement, said),
            MaxUnavailable = rolls ? Choice.Of(said?.MaxUnavailable, said, nameof(said.MaxUnavailable), PodCount.FromInt32(surges ? 0 : 1)) : null,
            MaxSurge = rolls ? Choice.Of(said?.MaxSurge, said, nameof(said.MaxSurge), PodCount.FromInt32(0)) : null,
            MinReadySeconds = Choice.OptionalTime(said?.MinReady, said, nameof(said.MinReady)),
        };
    }
}
