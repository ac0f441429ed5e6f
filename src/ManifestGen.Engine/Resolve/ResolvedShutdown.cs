namespace ManifestGen.Engine.Resolve;

/// <summary>How a Pod ends, in seconds.</summary>
public sealed record ResolvedShutdown
{
    /// <summary><c>lifecycle.preStop.sleep.seconds</c>; 0 for no such hook.</summary>
    public required Resolved<int> DrainSeconds { get; init; }

    /// <summary>How long the host may take to stop.</summary>
    public required Resolved<int> HostSeconds { get; init; }

    /// <summary>The slack after that.</summary>
    public required Resolved<int> MarginSeconds { get; init; }

    /// <summary><c>terminationGracePeriodSeconds</c>: the sum of the others.</summary>
    public required Resolved<int> GraceSeconds { get; init; }
}
