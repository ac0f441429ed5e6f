using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Rollouts that cannot proceed.</summary>
internal static class RolloutCheck
{
    /// <summary>No Pod may be added and none may be missing.</summary>
    public static readonly DiagnosticDescriptor CannotMove = new("MG1105", Severity.Error,
        "Invalid value: MaxUnavailable of '{0}' may not be 0 when MaxSurge is 0",
        "Leave MaxSurge out for 25 %, or let a Pod be missing.");

    /// <summary>Numbers of a rolling update are given for another strategy.</summary>
    public static readonly DiagnosticDescriptor NotRolling = new("MG1106", Severity.Error,
        "Forbidden: {0} of '{1}' may not be specified when the strategy is Recreate",
        "Remove it, or the strategy.");

    /// <summary>A Pod must be ready for longer than the rollout may take.</summary>
    public static readonly DiagnosticDescriptor ReadyAfterDeadline = new("MG1107", Severity.Error,
        "Invalid value: Deadline of '{0}', {1} s, must be greater than MinReady, {2} s",
        "Raise Deadline, which is 600 s by default, or lower MinReady.");

    private const int KubernetesDeadline = 600;

    /// <summary>Reports mistakes in the rollout of a component.</summary>
    public static void Check(ComponentScope scope)
    {
        if (scope.Rollout is not { } rollout) return;
        var name = scope.Component.Name;
        NumberCheck.Pods(scope, rollout, nameof(rollout.MaxSurge), $"MaxSurge of '{name}'", rollout.MaxSurge, mayExceedAll: true);
        NumberCheck.Pods(scope, rollout, nameof(rollout.MaxUnavailable), $"MaxUnavailable of '{name}'", rollout.MaxUnavailable, mayExceedAll: false);
        NumberCheck.AtLeast(scope, rollout, nameof(rollout.History), $"History of '{name}'", rollout.History, 0);
        TimeCheck.Check(scope, rollout, nameof(rollout.MinReady), $"MinReady of '{name}'", rollout.MinReady, 0);
        TimeCheck.Check(scope, rollout, nameof(rollout.Deadline), $"Deadline of '{name}'", rollout.Deadline, 1);
        if (rollout.Strategy == RolloutStrategy.Recreate)
        {
            if (rollout.MaxSurge is not null) scope.Report(NotRolling, rollout, nameof(rollout.MaxSurge), nameof(rollout.MaxSurge), name);
            if (rollout.MaxUnavailable is not null) scope.Report(NotRolling, rollout, nameof(rollout.MaxUnavailable), nameof(rollout.MaxUnavailable), name);
        }
        else if (rollout.MaxSurge is { Value: 0 } && rollout.MaxUnavailable is null or { Value: 0 })
        {
            scope.Report(CannotMove, rollout, nameof(rollout.MaxSurge), name);
        }

        var deadline = rollout.Deadline is { } said ? Seconds.Of(said) : KubernetesDeadline;
        if (rollout.MinReady is { } ready && Seconds.Of(ready) >= deadline)
        {
            scope.Report(ReadyAfterDeadline, rollout, nameof(rollout.MinReady), name, deadline, Seconds.Of(ready));
        }
    }
}
