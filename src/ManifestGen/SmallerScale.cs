namespace ManifestGen;

/// <summary>Holds the scaling of components to the Pods that a small cluster has room for.</summary>
internal static class SmallerScale
{
    // What a web component scales between that says nothing.
    private const int UsualMinimum = 2;
    private const int UsualMaximum = 5;

    /// <summary>The same component, scaled to no more than a number of Pods and from no more than two, so that it still scales.</summary>
    /// <param name="component">The component.</param>
    /// <param name="most">The most Pods, 1 or more.</param>
    /// <param name="place">Where that number is said.</param>
    public static ReplicatedComponent Of(ReplicatedComponent component, int most, SourceLocation place)
    {
        var scaling = component.Scaling ?? Usual(component, most, place);
        var isFixed = scaling is not null && most == 1;
        return component with
        {
            Replicas = isFixed ? 1 : component.Replicas,
            Scaling = scaling is null || isFixed ? null : scaling with { Minimum = Fewest(scaling.Minimum, most), Maximum = Math.Min(scaling.Maximum, most) },
            EventScaling = component.EventScaling is { } events ? Fewer(events, most) : null,
        };
    }

    private static EventScaling Fewer(EventScaling events, int most) => events with
    {
        Minimum = Fewest(events.Minimum, most),
        Maximum = Math.Min(events.Maximum, most),
        Fallback = events.Fallback is { } fallback ? fallback with { Pods = Math.Min(fallback.Pods, most) } : null,
    };

    private static Autoscale? Usual(ReplicatedComponent component, int most, SourceLocation place) =>
        component is WebComponent { Replicas: null, EventScaling: null } && most < UsualMaximum ? Autoscale.Between(UsualMinimum, UsualMaximum, place.File, place.Line) : null;

    private static int Fewest(int minimum, int most) => Math.Min(minimum, Math.Clamp(most - 1, 1, 2));
}
