using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Rollouts of daemons that the API server rejects.</summary>
internal static class DaemonCheck
{
    /// <summary>A new Pod has to come before the old one goes, or after; not both, not neither.</summary>
    public static readonly DiagnosticDescriptor OneWay = new("MG1225", Severity.Error,
        "Invalid value: MaxUnavailable of '{0}' is {1} and MaxSurge is {2}; exactly one of them must be more than 0",
        "Leave both out to replace the daemon node by node, or set MaxSurge alone to begin the new Pod before the old one ends.");

    /// <summary>Reports mistakes in the rollout of a daemon.</summary>
    public static void Check(ComponentScope scope)
    {
        if (scope.Component is not DaemonComponent { Rollout: { } rollout } component) return;
        var name = component.Name;
        NumberCheck.Pods(scope, rollout, nameof(rollout.MaxUnavailable), $"MaxUnavailable of '{name}'", rollout.MaxUnavailable, mayExceedAll: false);
        NumberCheck.Pods(scope, rollout, nameof(rollout.MaxSurge), $"MaxSurge of '{name}'", rollout.MaxSurge, mayExceedAll: false);
        NumberCheck.AtLeast(scope, rollout, nameof(rollout.History), $"History of '{name}'", rollout.History, 0);
        TimeCheck.Check(scope, rollout, nameof(rollout.MinReady), $"MinReady of '{name}'", rollout.MinReady, 0);
        if (rollout.Replacement == PodReplacement.OnDelete)
        {
            if (rollout.MaxUnavailable is not null) scope.Report(StatefulCheck.NotRolling, rollout, nameof(rollout.MaxUnavailable), nameof(rollout.MaxUnavailable), name);
            if (rollout.MaxSurge is not null) scope.Report(StatefulCheck.NotRolling, rollout, nameof(rollout.MaxSurge), nameof(rollout.MaxSurge), name);
            return;
        }

        var surge = rollout.MaxSurge ?? PodCount.FromInt32(0);
        var unavailable = rollout.MaxUnavailable ?? PodCount.FromInt32(surge.Value > 0 ? 0 : 1);
        if (surge.Value > 0 == unavailable.Value > 0) scope.Report(OneWay, rollout, nameof(rollout.MaxSurge), name, unavailable, surge);
    }
}
