namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>
/// Who decides the number of Pods. A web component scales between 2 and 5 unless it says a number; any other has one. Below the stage at which
/// it scales, a component has as many as its autoscaler would begin with.
/// </summary>
internal sealed record ReplicaPolicy
{
    private const int DefaultMinimum = 2;
    private const int DefaultMaximum = 5;

    /// <summary>Whether an autoscaler decides.</summary>
    public required bool Scales { get; init; }

    /// <summary>The fewest Pods, or the fixed number.</summary>
    public required Resolved<int> Fewest { get; init; }

    /// <summary>The most Pods, or the fixed number.</summary>
    public required Resolved<int> Most { get; init; }

    /// <summary>Who decides for a component.</summary>
    public static ReplicaPolicy Of(ComponentScope scope)
    {
        var component = scope.Replicated;
        var scales = scope.Options.Stage >= Stage.Autoscaled;
        if (component?.Scaling is { } scaling)
        {
            return new ReplicaPolicy { Scales = scales, Fewest = Choice.Said(scaling.Minimum, scaling), Most = Choice.Said(scaling.Maximum, scaling) };
        }

        if (component?.EventScaling is { } events)
        {
            // Where nothing scales yet, none would be none for ever.
            var fewest = scales || events.Minimum > 0 ? Choice.Said(events.Minimum, events) : new Resolved<int>(1, Origin.Derived("minimum", events.Location));
            return new ReplicaPolicy { Scales = scales, Fewest = fewest, Most = Choice.Said(events.Maximum, events) };
        }

        if (component?.Replicas is { } replicas)
        {
            var said = Choice.Said(replicas, component, nameof(component.Replicas));
            return new ReplicaPolicy { Scales = false, Fewest = said, Most = said };
        }

        return scope.Kind == ComponentKind.Web
            ? new ReplicaPolicy { Scales = scales, Fewest = Choice.Default(DefaultMinimum), Most = Choice.Default(DefaultMaximum) }
            : new ReplicaPolicy { Scales = false, Fewest = Choice.Default(1), Most = Choice.Default(1) };
    }
}
