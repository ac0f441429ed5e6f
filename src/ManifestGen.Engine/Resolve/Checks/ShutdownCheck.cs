using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Shutdowns that end by force, or hold up the cluster.</summary>
internal static class ShutdownCheck
{
    /// <summary>The grace period is longer than clusters wait.</summary>
    public static readonly DiagnosticDescriptor LongGrace = new("MG1080", Severity.Warning,
        "'{0}' may take {1} s to end; a cluster that removes a node waits {2} s by default",
        "Shorten HostTimeout and let work that takes longer be taken up again by another Pod.");

    /// <summary>Nothing is left between the host's limit and the end by force.</summary>
    public static readonly DiagnosticDescriptor NoMargin = new("MG1081", Severity.Warning,
        "'{0}' has no margin: a host that uses its whole timeout is ended by force",
        "Leave Margin out for 5 s, or set it to a second or more.");

    // What the cluster autoscaler gives the Pods of a node by default.
    private const int LongestGrace = 600;

    /// <summary>Reports mistakes in the shutdown of a component.</summary>
    public static void Check(ComponentScope scope)
    {
        if (scope.Component.Shutdown is not { } shutdown) return;
        var name = scope.Component.Name;
        TimeCheck.Check(scope, shutdown, nameof(shutdown.DrainPause), $"DrainPause of '{name}'", shutdown.DrainPause, 0);
        TimeCheck.Check(scope, shutdown, nameof(shutdown.HostTimeout), $"HostTimeout of '{name}'", shutdown.HostTimeout, 1);
        TimeCheck.Check(scope, shutdown, nameof(shutdown.Margin), $"Margin of '{name}'", shutdown.Margin, 0);
        if (shutdown.Margin == TimeSpan.Zero) scope.Report(NoMargin, shutdown, nameof(shutdown.Margin), name);
    }

    /// <summary>Reports a grace period that is too long.</summary>
    public static void CheckGrace(ComponentScope scope, ResolvedShutdown resolved)
    {
        if (scope.Component.Shutdown is { } shutdown && resolved.GraceSeconds.Value > LongestGrace)
        {
            scope.Report(LongGrace, shutdown, "", scope.Component.Name, resolved.GraceSeconds.Value, LongestGrace);
        }
    }
}
