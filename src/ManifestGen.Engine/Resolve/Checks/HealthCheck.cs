using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Probes that the API server rejects, or that ask the wrong thing.</summary>
internal static class HealthCheck
{
    /// <summary>A path does not begin with a slash.</summary>
    public static readonly DiagnosticDescriptor RelativePath = new("MG1070", Severity.Error,
        "Invalid value: the path '{0}' of the {1} probe of '{2}' must be absolute",
        "Begin the path with '/'.");

    /// <summary>A probe asks at a port that the component does not have.</summary>
    public static readonly DiagnosticDescriptor UndeclaredPort = new("MG1071", Severity.Error,
        "The {0} probe of '{1}' asks at {2}",
        "Add the same Port object to Ports of the component.");

    /// <summary>An answer may take longer than the pause between two questions.</summary>
    public static readonly DiagnosticDescriptor TimeoutAbovePeriod = new("MG1072", Severity.Warning,
        "The {0} probe of '{1}' waits {2} s for an answer and asks every {3} s, so questions pile up",
        "Set Timeout to no more than Period.");

    /// <summary>A startup or liveness probe asks for several successes.</summary>
    public static readonly DiagnosticDescriptor SeveralSuccesses = new("MG1073", Severity.Error,
        "SuccessThreshold of the {0} probe of '{1}' is {2}: must be 1",
        "Remove it; only a readiness probe may ask for more.");

    /// <summary>A command has no program.</summary>
    public static readonly DiagnosticDescriptor NoCommand = new("MG1074", Severity.Error,
        "Required value: the {0} probe of '{1}' has no command",
        "Name the program and its arguments: new ExecProbe([\"/app/check\"]).");

    /// <summary>Readiness and liveness ask the same.</summary>
    public static readonly DiagnosticDescriptor SameQuestion = new("MG1075", Severity.Warning,
        "The readiness and the liveness probe of '{0}' ask the same, so a component that is only busy is restarted",
        "Answer liveness at an address of its own that asks nothing of other components.");

    /// <summary>A header's name is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidHeader = new("MG1076", Severity.Error,
        "Invalid header name '{0}': {1}",
        "Use letters, digits and '-'.");

    /// <summary>Reports mistakes in the health of a container.</summary>
    public static void Check(ComponentScope scope)
    {
        if (scope.Container.Health is not { } health) return;
        Probe(scope, health.Startup, "startup", mayRepeat: false);
        Probe(scope, health.Ready, "readiness", mayRepeat: true);
        Probe(scope, health.Live, "liveness", mayRepeat: false);
        if (Asks(health.Ready, health.Live)) scope.Report(SameQuestion, health, "", scope.Container.Name);
    }

    private static void Probe(ComponentScope scope, Probe? probe, string role, bool mayRepeat)
    {
        if (probe is null) return;
        var name = scope.Container.Name;
        TimeCheck.Check(scope, probe, nameof(probe.InitialDelay), $"InitialDelay of the {role} probe of '{name}'", probe.InitialDelay, 0);
        TimeCheck.Check(scope, probe, nameof(probe.Period), $"Period of the {role} probe of '{name}'", probe.Period, 1);
        TimeCheck.Check(scope, probe, nameof(probe.Timeout), $"Timeout of the {role} probe of '{name}'", probe.Timeout, 1);
        NumberCheck.AtLeast(scope, probe, nameof(probe.FailureThreshold), $"FailureThreshold of the {role} probe of '{name}'", probe.FailureThreshold, 1);
        NumberCheck.AtLeast(scope, probe, nameof(probe.SuccessThreshold), $"SuccessThreshold of the {role} probe of '{name}'", probe.SuccessThreshold, 1);
        if (!mayRepeat && probe.SuccessThreshold is > 1 and var successes) scope.Report(SeveralSuccesses, probe, nameof(probe.SuccessThreshold), role, name, successes);
        switch (probe)
        {
            case HttpProbe http:
                Port(scope, probe, http.Port, role);
                if (!http.Path.StartsWith('/')) scope.Report(RelativePath, probe, "", http.Path, role, name);
                foreach (var header in http.Headers)
                {
                    if (HttpHeaderName.Problem(header.Name) is { } problem) scope.Report(InvalidHeader, probe, nameof(http.Headers), header.Name, problem);
                }

                break;
            case TcpProbe tcp:
                Port(scope, probe, tcp.Port, role);
                break;
            case GrpcProbe grpc:
                Port(scope, probe, grpc.Port, role);
                break;
            case ExecProbe { Command.Count: 0 }:
                scope.Report(NoCommand, probe, "", role, name);
                break;
        }
    }

    /// <summary>Reports a probe that waits longer for an answer than until the next question.</summary>
    public static void CheckTimes(ComponentScope scope, string role, ResolvedProbe? probe)
    {
        if (probe?.TimeoutSeconds is not { } timeout || timeout.Value <= probe.PeriodSeconds.Value) return;
        var place = timeout.Origin.Kind == OriginKind.Definition ? timeout.Origin.Place : probe.PeriodSeconds.Origin.Place;
        scope.Sink.Add(TimeoutAbovePeriod, place, role, scope.Container.Name, timeout.Value, probe.PeriodSeconds.Value);
    }

    private static void Port(ComponentScope scope, Probe probe, Port? port, string role)
    {
        var ports = scope.Container.Ports;
        if (port is null)
        {
            // A web component without ports of its own has the default one.
            var hasDefault = scope.IsWeb && ports.Count == 0;
            if (!hasDefault && !HasTcp(ports)) scope.Report(UndeclaredPort, probe, "", role, scope.Container.Name, "no port, since the component has none of TCP");
        }
        else if (!ports.Contains(port))
        {
            scope.Report(UndeclaredPort, probe, "", role, scope.Container.Name, $"port '{port.Name}', which the component does not have");
        }
    }

    private static bool HasTcp(IReadOnlyList<Port> ports)
    {
        foreach (var port in ports)
        {
            if (port.Protocol == PortProtocol.Tcp) return true;
        }

        return false;
    }

    private static bool Asks(Probe? ready, Probe? live) => (ready, live) switch
    {
        (HttpProbe a, HttpProbe b) => a.Path == b.Path && a.Port == b.Port && a.Scheme == b.Scheme,
        (TcpProbe a, TcpProbe b) => a.Port == b.Port,
        (GrpcProbe a, GrpcProbe b) => a.Service == b.Service && a.Port == b.Port,
        (ExecProbe a, ExecProbe b) => a.Command.SequenceEqual(b.Command, StringComparer.Ordinal),
        _ => false,
    };
}
