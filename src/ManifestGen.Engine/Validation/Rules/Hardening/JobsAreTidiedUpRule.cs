using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>Finished Jobs go away in one way, and late ones are not started all at once or never.</summary>
internal sealed class JobsAreTidiedUpRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Stays = new("MG7042", Severity.Warning,
        "{0} stays in the cluster for good once it has finished",
        "Set ttlSecondsAfterFinished, such as 86400 for a day.");

    public static readonly DiagnosticDescriptor TwoWays = new("MG7043", Severity.Warning,
        "{0} gives its Jobs a ttlSecondsAfterFinished, which may remove them before the history limits that the CronJob keeps them for",
        "Remove it, and set successfulJobsHistoryLimit and failedJobsHistoryLimit.");

    public static readonly DiagnosticDescriptor NoDeadline = new("MG7044", Severity.Warning,
        "{0} has no startingDeadlineSeconds: after 100 starts missed, while it was suspended or the controller was down, it never starts again",
        "Set startingDeadlineSeconds to how late a start still makes sense, such as 300.");

    public static readonly DiagnosticDescriptor ShortDeadline = new("MG7045", Severity.Warning,
        "{0} may start at most {1} s late (startingDeadlineSeconds), and the controller looks every 10 s: it may never start",
        "Set startingDeadlineSeconds to 10 or more.");

    private const long ControllerPeriod = 10;

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        {
            if (workload.Kind == "Job" && !workload.Spec["ttlSecondsAfterFinished"].Exists)
                sink.Add(Stays, workload.Spec["ttlSecondsAfterFinished"], workload);
            if (workload.Kind == "CronJob") CheckCronJob(workload, sink);
        }
    }

    private static void CheckCronJob(Workload workload, DiagnosticSink sink)
    {
        var deadline = workload.Spec["startingDeadlineSeconds"];
        var lifetime = workload.Spec["jobTemplate"]["spec"]["ttlSecondsAfterFinished"];
        if (!deadline.Exists) sink.Add(NoDeadline, deadline, workload);
        if (deadline.Integer is >= 0 and < ControllerPeriod) sink.Add(ShortDeadline, deadline, workload, deadline.Integer);
        if (lifetime.Exists) sink.Add(TwoWays, lifetime, workload);
    }
}
