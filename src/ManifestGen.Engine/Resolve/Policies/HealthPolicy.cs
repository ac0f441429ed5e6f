namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>
/// What is said of health is asked with times for each role, and a liveness probe is guarded by a startup probe. What answers requests and
/// says nothing is ready when its port accepts a connection: that is true of any, while an address to ask at may not be there.
/// </summary>
internal static class HealthPolicy
{
    /// <summary>The startup probe; null when there is none.</summary>
    public static ResolvedProbe? Startup(ComponentScope scope, IReadOnlyList<ResolvedPort> ports)
    {
        var health = scope.Container.Health;
        if (health?.Startup is { } said) return Said(said, ProbeDefaults.Startup, ports);
        if (health?.Live is not { } live) return null;
        return Ask(live, ports, Origin.Derived("liveness probe", live.Location), null, ProbeDefaults.Startup);
    }

    /// <summary>The readiness probe; null when there is none.</summary>
    public static ResolvedProbe? Readiness(ComponentScope scope, IReadOnlyList<ResolvedPort> ports)
    {
        if (scope.Container.Health is { } health) return health.Ready is { } said ? Said(said, ProbeDefaults.Readiness, ports) : null;
        if (!scope.Answers || PortPolicy.Listening(ports) is not { } port) return null;
        return Times(new ResolvedProbe
        {
            Kind = ProbeKind.Tcp,
            Origin = Origin.Default,
            PortName = port.Name.Value,
            PeriodSeconds = default,
            FailureThreshold = default,
        }, null, ProbeDefaults.Readiness);
    }

    /// <summary>The liveness probe; null when there is none.</summary>
    public static ResolvedProbe? Liveness(ComponentScope scope, IReadOnlyList<ResolvedPort> ports) =>
        scope.Container.Health?.Live is { } said ? Said(said, ProbeDefaults.Liveness, ports) : null;

    private static ResolvedProbe Said(Probe said, ProbeDefaults defaults, IReadOnlyList<ResolvedPort> ports) =>
        Ask(said, ports, Origin.Definition(said.Location), said, defaults);

    private static ResolvedProbe Ask(Probe question, IReadOnlyList<ResolvedPort> ports, Origin origin, Probe? times, ProbeDefaults defaults)
    {
        var probe = new ResolvedProbe { Kind = ProbeKind.Exec, Origin = origin, PeriodSeconds = default, FailureThreshold = default };
        probe = question switch
        {
            HttpProbe http => probe with
            {
                Kind = ProbeKind.Http,
                Path = http.Path,
                PortName = PortName(http.Port, ports),
                Scheme = http.Scheme == ProbeScheme.Https ? "HTTPS" : "",
                Headers = http.Headers,
            },
            TcpProbe tcp => probe with { Kind = ProbeKind.Tcp, PortName = PortName(tcp.Port, ports) },
            GrpcProbe grpc => probe with { Kind = ProbeKind.Grpc, PortNumber = PortNumber(grpc.Port, ports), Service = grpc.Service },
            ExecProbe exec => probe with { Command = exec.Command },
            _ => throw new NotSupportedException($"No policy for the probe {question.GetType().Name}."),
        };
        return Times(probe, times, defaults);
    }

    private static ResolvedProbe Times(ResolvedProbe probe, Probe? said, ProbeDefaults defaults)
    {
        var period = Choice.Time(said?.Period, said, nameof(said.Period), defaults.PeriodSeconds);
        return probe with
        {
            InitialDelaySeconds = Choice.OptionalTime(said?.InitialDelay, said, nameof(said.InitialDelay)),
            PeriodSeconds = period,
            TimeoutSeconds = Choice.OptionalTime(said?.Timeout, said, nameof(said.Timeout)) ?? DefaultTimeout(defaults, period),
            FailureThreshold = Choice.Of(said?.FailureThreshold, said, nameof(said.FailureThreshold), defaults.FailureThreshold),
            SuccessThreshold = Choice.Optional(said?.SuccessThreshold, said, nameof(said.SuccessThreshold)),
        };
    }

    // A shorter period of the user's shortens the wait along with it.
    private static Resolved<int>? DefaultTimeout(ProbeDefaults defaults, Resolved<int> period) =>
        defaults.TimeoutSeconds is { } timeout ? Choice.Default(Math.Max(1, Math.Min(timeout, period.Value))) : null;

    private static string PortName(Port? port, IReadOnlyList<ResolvedPort> ports) => port?.Name ?? PortPolicy.Listening(ports)?.Name.Value ?? "";

    private static int PortNumber(Port? port, IReadOnlyList<ResolvedPort> ports) => port?.Number ?? PortPolicy.Listening(ports)?.Number.Value ?? 0;
}
