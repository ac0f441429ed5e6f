namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>Events scale in place of an autoscaler, at the same pace.</summary>
internal static class EventScalingPolicy
{
    private const int DefaultPolling = 30;
    private const int DefaultCooldown = 300;
    private const int DefaultFailures = 3;

    /// <summary>The ScaledObject of a component; null when it has none at its stage.</summary>
    public static ResolvedEventScaling? Resolve(ComponentScope scope, ReplicaPolicy replicas)
    {
        if (!replicas.Scales || scope.Replicated?.EventScaling is not { } said) return null;
        return new ResolvedEventScaling
        {
            MinReplicas = replicas.Fewest,
            MaxReplicas = replicas.Most,
            IdleReplicas = said.StopWhenIdle ? Choice.Said(0, said, nameof(said.StopWhenIdle)) : null,
            FallbackFailures = said.Fallback is { } failed ? Choice.Unless(failed.AfterFailures, DefaultFailures, failed, nameof(failed.AfterFailures)) : null,
            FallbackReplicas = said.Fallback is { } fallback ? Choice.Said(fallback.Pods, fallback) : null,
            PollingSeconds = Choice.Unless(Seconds.Of(said.PollEvery), DefaultPolling, said, nameof(said.PollEvery)),
            CooldownSeconds = Choice.Unless(Seconds.Of(said.Cooldown), DefaultCooldown, said, nameof(said.Cooldown)),
            ScaleUp = PacePolicy.Up(said.ScaleUp),
            ScaleDown = PacePolicy.Down(said.ScaleDown),
            Triggers = [.. said.Triggers.Select(Resolve)],
        };
    }

    /// <summary>How the triggers of all components sign in, each written once; none below the stage at which they are watched.</summary>
    public static IReadOnlyList<ResolvedTriggerAuthentication> Authentications(ProductScope scope)
    {
        if (scope.Options.Stage < Stage.Autoscaled) return [];
        return [.. Written(scope.Product).DistinctBy(a => a.Name, StringComparer.Ordinal).Select(Resolve)];
    }

    /// <summary>What the triggers of a product sign in by and what is written with it, as often as triggers name it.</summary>
    public static IEnumerable<TriggerAuthentication> Written(Product product) =>
        from component in product.Components.OfType<ReplicatedComponent>()
        from trigger in component.EventScaling?.Triggers ?? []
        where trigger.Authentication is { IsClusterWide: false } authentication && (authentication.Secrets.Count > 0 || authentication.Identity is not null)
        select trigger.Authentication;

    private static ResolvedTriggerAuthentication Resolve(TriggerAuthentication said) => new(
        Choice.Said(said.Name, said),
        [.. said.Secrets.Select(s => new ResolvedTriggerSecret(s.Parameter, s.Key.Secret, s.Key.Key, Origin.Definition(s.Location)))],
        said.Identity is { } identity ? Choice.Said(KubernetesText.Of(identity), said, nameof(said.Identity)) : null);

    private static ResolvedTrigger Resolve(ScalingTrigger said) => new(
        said.Type,
        [.. said.Settings.OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => new ResolvedEntry(s.Name, s.Value, Origin.Definition(s.Location)))],
        said.Measure is { } measure ? KubernetesText.Of(measure) : "",
        said.Authentication?.Name ?? "",
        said.Authentication is { IsClusterWide: true } ? "ClusterTriggerAuthentication" : "TriggerAuthentication",
        Origin.Definition(said.Location));
}
