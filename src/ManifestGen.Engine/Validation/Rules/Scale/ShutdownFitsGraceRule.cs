using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>
/// What a container does between the order to end and being killed fits into the grace period: the pause of its preStop hook, then the time
/// that its host takes. Both start from the same clock, <c>terminationGracePeriodSeconds</c>.
/// </summary>
internal sealed class ShutdownFitsGraceRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Exceeds = new("MG6011", Severity.Error,
        "{0} of {1} needs {2} s of preStop pause + {3} = {4} s to end, and is killed after terminationGracePeriodSeconds {5}",
        "Raise terminationGracePeriodSeconds above {4}, or shorten the pause or the host's shutdown timeout.");

    public static readonly DiagnosticDescriptor NoSlack = new("MG6012", Severity.Warning,
        "{0} of {1} may need {2} s of preStop pause + {3} = {4} s to end, and terminationGracePeriodSeconds is {5}: no time is left to spare",
        "Set terminationGracePeriodSeconds to {6}, or a shorter DOTNET_SHUTDOWNTIMEOUTSECONDS.");

    public static readonly DiagnosticDescriptor PauseTakesAll = new("MG6013", Severity.Warning,
        "{0} of {1} pauses {2} s before it is told to end, and is killed after terminationGracePeriodSeconds {3}: it has no time to finish",
        "Raise terminationGracePeriodSeconds above the pause by what the process needs to finish, or shorten the pause.");

    /// <summary>What is left between the host's end and the kill in a grace period that is recommended.</summary>
    private const long Margin = 5;

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads.Where(w => !w.IsRunToEnd))
        foreach (var container in workload.Staying)
        {
            var pause = PreStopPause.SecondsOf(container) ?? 0;
            var grace = workload.GraceSeconds;
            var place = workload.Pod["terminationGracePeriodSeconds"];
            if (pause > 0 && pause >= grace)
            {
                sink.Add(PauseTakesAll, PreStopPause.Hook(container), container, workload, pause, grace);
            }
            else if (HostShutdown.Of(new ContainerEnvironment(container, bundle)) is { } host)
            {
                var total = pause + host.Seconds;
                if (total > grace && !host.IsDefault) sink.Add(Exceeds, place, container, workload, pause, host, total, grace);
                else if (total >= grace) sink.Add(NoSlack, place, container, workload, pause, host, total, grace, total + Margin);
            }
        }
    }
}
