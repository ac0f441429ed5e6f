using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Work that would never begin, or not when it is meant to.</summary>
internal static class TaskCheck
{
    /// <summary>The schedule is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidSchedule = new("MG1220", Severity.Error,
        "Invalid schedule '{0}' of '{1}': {2}",
        "Write five fields, minute, hour, day of the month, month and day of the week, such as '0 3 * * *' for three o'clock each night; or '@daily'.");

    /// <summary>The time zone is not known.</summary>
    public static readonly DiagnosticDescriptor InvalidTimeZone = new("MG1221", Severity.Error,
        "Invalid time zone '{0}' of '{1}': {2}",
        "Write the name from the IANA database, such as 'Asia/Seoul' or 'Etc/UTC'.");

    /// <summary>The schedule names its time zone itself.</summary>
    public static readonly DiagnosticDescriptor ZoneInSchedule = new("MG1222", Severity.Error,
        "The schedule '{0}' of '{1}' names a time zone, which the API server refuses",
        "Keep the five fields, and set TimeZone.");

    /// <summary>More Pods are to work at once than there is work.</summary>
    public static readonly DiagnosticDescriptor MoreThanWork = new("MG1223", Severity.Warning,
        "'{0}' is to run in {1} Pods at once and is done after {2}",
        "Lower Parallelism, or raise Completions.");

    /// <summary>No day fits the schedule.</summary>
    public static readonly DiagnosticDescriptor NeverDue = new("MG1224", Severity.Error,
        "The schedule '{0}' of '{1}' never comes: no year has such a day",
        "Name a day that the month has; 28 is in every month, and '0 3 1 * *' is the first of each.");

    // The controller looks at each CronJob every 10 s, so a shorter deadline may pass between two looks.
    private const int ShortestStartDeadline = 10;

    /// <summary>Reports mistakes in work that ends.</summary>
    public static void Check(ComponentScope scope)
    {
        if (scope.Component is not TaskComponent task) return;
        var name = task.Name;
        NumberCheck.AtLeast(scope, task, nameof(task.Retries), $"Retries of '{name}'", task.Retries, 0);
        NumberCheck.AtLeast(scope, task, nameof(task.Completions), $"Completions of '{name}'", task.Completions, 1);
        NumberCheck.AtLeast(scope, task, nameof(task.Parallelism), $"Parallelism of '{name}'", task.Parallelism, 1);
        TimeCheck.Check(scope, task, nameof(task.TimeLimit), $"TimeLimit of '{name}'", task.TimeLimit, 1);
        if (task.Parallelism > (task.Completions ?? 1)) scope.Report(MoreThanWork, nameof(task.Parallelism), name, task.Parallelism, task.Completions ?? 1);
        if (task is JobComponent job) TimeCheck.Check(scope, job, nameof(job.KeepFor), $"KeepFor of '{name}'", job.KeepFor, 0);
        if (task is ScheduledComponent scheduled) Schedule(scope, scheduled);
    }

    private static void Schedule(ComponentScope scope, ScheduledComponent component)
    {
        var (name, schedule) = (component.Name, component.Schedule);
        if (schedule.Contains("TZ=", StringComparison.Ordinal)) scope.Report(ZoneInSchedule, component, "", schedule, name);
        else if (CronSchedule.Problem(schedule) is { } problem) scope.Report(InvalidSchedule, component, "", schedule, name, problem);
        else if (CronSchedule.IsNever(schedule)) scope.Report(NeverDue, component, "", schedule, name);
        if (component.TimeZone is { } zone && TimeZoneName.Problem(zone) is { } zoneProblem) scope.Report(InvalidTimeZone, nameof(component.TimeZone), zone, name, zoneProblem);
        TimeCheck.Check(scope, component, nameof(component.StartDeadline), $"StartDeadline of '{name}'", component.StartDeadline, ShortestStartDeadline);
        NumberCheck.AtLeast(scope, component, nameof(component.KeepSucceeded), $"KeepSucceeded of '{name}'", component.KeepSucceeded, 0);
        NumberCheck.AtLeast(scope, component, nameof(component.KeepFailed), $"KeepFailed of '{name}'", component.KeepFailed, 0);
    }
}
