namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>
/// What has an address goes on answering for 5 s while that is taken from every node, for 10 s where a route leads to it from outside. Then
/// the host has the 30 s that .NET gives it, and 5 s are left before the end by force.
/// </summary>
internal static class ShutdownPolicy
{
    private const int DefaultDrain = 5;
    private const int RoutedDrain = 10;
    private const int DefaultHost = 30;
    private const int DefaultMargin = 5;

    /// <summary>How a component's Pods end.</summary>
    public static ResolvedShutdown Resolve(ComponentScope scope)
    {
        var said = scope.Component.Shutdown;
        var drain = Choice.OptionalTime(said?.DrainPause, said, nameof(said.DrainPause)) ?? Drain(scope);
        var host = Choice.Time(said?.HostTimeout, said, nameof(said.HostTimeout), DefaultHost);
        var margin = Choice.Time(said?.Margin, said, nameof(said.Margin), DefaultMargin);
        var grace = Seconds.Sum(drain.Value, host.Value, margin.Value);
        return new ResolvedShutdown
        {
            DrainSeconds = drain,
            HostSeconds = host,
            MarginSeconds = margin,
            GraceSeconds = new Resolved<int>(grace, Origin.Derived("drain + host + margin", said?.Location ?? SourceLocation.None)),
        };
    }

    // A controller hears of it like every node, and then tells its own proxies.
    private static Resolved<int> Drain(ComponentScope scope) => RoutePolicy.Said(scope.Component) is { } route && scope.Options.Stage >= Stage.Balanced
        ? new Resolved<int>(RoutedDrain, Origin.Derived("route", route.Location))
        : Choice.Default(scope.IsWeb || (scope.Answers && scope.Component.Ports.Count > 0) ? DefaultDrain : 0);
}
