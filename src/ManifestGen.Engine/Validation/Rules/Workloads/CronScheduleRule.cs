using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Validation.Workloads;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>When a CronJob runs is said in five fields, and where its clock stands in a field of its own.</summary>
internal sealed class CronScheduleRule : WorkloadRule
{
    /// <summary>The schedule cannot be read.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4229", Severity.Error,
        "Invalid schedule '{0}': {1}",
        "Write minute, hour, day of month, month and day of week (0-6, Sunday is 0), such as '30 2 * * 1-5', or one of @hourly, @daily, @weekly, @monthly, @yearly.");

    /// <summary>The schedule names a time zone.</summary>
    public static readonly DiagnosticDescriptor ZoneInSchedule = new("MG4230", Severity.Error,
        "Invalid schedule '{0}': cannot use TZ or CRON_TZ in schedule, use timeZone field instead",
        "Move the zone to `timeZone`.");

    /// <summary>There is no such time zone.</summary>
    public static readonly DiagnosticDescriptor UnknownZone = new("MG4231", Severity.Error,
        "Invalid time zone '{0}': {1}",
        "Name a zone of the IANA database, such as Etc/UTC or Europe/Berlin; capitals count.");

    /// <inheritdoc />
    protected override void Check(Workload workload, RuleContext context, DiagnosticSink sink)
    {
        if (workload.Kind != PodOwner.CronJob) return;
        var spec = workload.Manifest["spec"];
        if (RequiredField.CheckText(spec, "schedule", sink) && spec["schedule"].String is { } schedule)
        {
            if (schedule.Contains("TZ", StringComparison.Ordinal)) sink.Add(ZoneInSchedule, spec["schedule"], schedule);
            else if (CronSchedule.Problem(schedule) is { } problem) sink.Add(Invalid, spec["schedule"], schedule, problem);
        }

        if (spec["timeZone"].String is { } zone && TimeZoneName.Problem(zone) is { } wrong) sink.Add(UnknownZone, spec["timeZone"], zone, wrong);
    }
}
