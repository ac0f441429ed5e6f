using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Jobs;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Scenarios;

namespace ManifestGen.Rehearsal.Verdicts;

/// <summary>Judges the product's Jobs: whether each runs to its end, and bears to run again with the next release.</summary>
internal static class JobJudge
{
    /// <summary>Its Pods failed.</summary>
    public static readonly DiagnosticDescriptor Failed = new("MG8946", Severity.Error,
        "The Job '{0}' failed {1}: {2}",
        "Read the last lines that it wrote. What it misses here it would miss in a cluster too: a setting, a service, a right; values for rehearsals go into rehearsal.env.");

    /// <summary>It took too long.</summary>
    public static readonly DiagnosticDescriptor PastDeadline = new("MG8947", Severity.Error,
        "The Job '{0}' was ended {1}: it was not done within {2}",
        "Give it the time that it needs (TimeLimit in the definition), or let it end: a program that starts a host and waits for a signal never does.");

    /// <summary>It does not bear to run again.</summary>
    public static readonly DiagnosticDescriptor NotAgain = new("MG8948", Severity.Error,
        "The Job '{0}' ran well with the first release and fails with the next: {1}",
        "Let it find out what is done already, and do the rest: CREATE TABLE IF NOT EXISTS, a table of the migrations that were applied. Every release runs it again, and so does a node that is lost while it runs.");

    /// <summary>The verdicts on Jobs of some times, in the order in which they run.</summary>
    public static IEnumerable<ComponentVerdict> Of(RehearsalRecord record, Func<JobTime, bool> when) =>
        record.Jobs.Where(j => when(j.Timing)).OrderBy(j => j.Weight).ThenBy(j => j.Name, StringComparer.Ordinal).Select(job => Of(record, job));

    private static ComponentVerdict Of(RehearsalRecord record, JobPlan job)
    {
        var rungs = new List<RungVerdict> { Of(record, job, Rung.Job, run: 1) };
        if (job.Timing != JobTime.Scheduled && record.Scenario.Acts.Contains(Act.RollingUpdate)) rungs.Add(Of(record, job, Rung.JobAgain, run: 2));
        return new ComponentVerdict(job.Name, rungs, Excused: 0) { Part = Part(job.Timing) };
    }

    private static RungVerdict Of(RehearsalRecord record, JobPlan job, Rung rung, int run)
    {
        var outcome = record.JobOutcomes.FirstOrDefault(o => o.Job == job && o.Run == run);
        var (status, findings) = outcome?.End switch
        {
            null => (RungStatus.NotReached, []),
            // What runs beside everything else may take longer than a rehearsal does.
            JobEnd.Unfinished when job.Timing != JobTime.WithRelease => (RungStatus.NotReached, []),
            JobEnd.Unfinished or JobEnd.Complete => (RungStatus.Passed, Array.Empty<Finding>()),
            _ => (RungStatus.Failed, [Find(record, outcome, rung)]),
        };
        return new RungVerdict(rung, Evidence.Title(rung), status, outcome is null ? "not reached" : Seen(outcome), findings);
    }

    private static string Seen(JobOutcome outcome)
    {
        var tries = outcome.Tries > outcome.Job.Completions ? $", in {Amount.Of(outcome.Tries, "try", "tries")}" : "";
        return outcome.End switch
        {
            JobEnd.Complete => $"done after {Amount.Of(outcome.Length)}{tries}",
            JobEnd.Unfinished => $"still at work after {Amount.Of(outcome.Length)}, when the rehearsal was over",
            _ => $"given up after {Amount.Of(outcome.Length)}{tries}",
        };
    }

    private static Finding Find(RehearsalRecord record, JobOutcome outcome, Rung rung)
    {
        var name = outcome.Job.Name;
        if (outcome.End == JobEnd.PastDeadline)
            return Found(record, rung, PastDeadline.At(Location.None, name, When(outcome.Job.Timing), Limit(outcome.Job)), LastPod(record, name), "");

        var (why, container) = Why(record, outcome);
        var diagnostic = rung == Rung.JobAgain ? NotAgain.At(Location.None, name, why) : Failed.At(Location.None, name, When(outcome.Job.Timing), why);
        return Found(record, rung, diagnostic, outcome.FailedPod, container);
    }

    private static Finding Found(RehearsalRecord record, Rung rung, Diagnostic diagnostic, string pod, string container) =>
        new(rung, diagnostic, Requests: 0) { LastLines = record.LastLines.GetValueOrDefault((pod, container), []) };

    private static string Limit(JobPlan job) => job.Deadline is { } limit && (limit <= ReleaseJobs.Patience || job.Timing == JobTime.WithRelease)
        ? $"the {Amount.Of(limit)} that it has"
        : $"{Amount.Of(ReleaseJobs.Patience)}, for which Helm waits unless it is told otherwise";

    private static string LastPod(RehearsalRecord record, string job) => record.Events.LastOrDefault(e => e.Component == job && e.Pod.Length > 0)?.Pod ?? "";

    /// <summary>How the last of its Pods failed, and the container whose doing it was.</summary>
    private static (string Why, string Container) Why(RehearsalRecord record, JobOutcome outcome)
    {
        var tries = outcome.Tries == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", the last of {outcome.Tries} tries");
        var pod = PodHistory.Of(outcome.FailedPod, record.Events.Where(e => e.Pod == outcome.FailedPod).OrderBy(e => e.At));
        var before = pod.Others.FirstOrDefault(o => o.Runs is [.., { Exited: not null, ExitCode: not 0, Terminated: null }]);
        var run = pod.LastRun ?? before?.Runs[^1];
        if (run is null) return ($"it was never started{tries}", "");
        var whose = pod.LastRun is null ? $"its init container {before?.Name}" : "its process";
        return ($"{whose} ended {Amount.Of((run.Exited ?? run.Started) - run.Started)} after it was started, {run.Exit}{tries}", pod.LastRun is null ? before?.Name ?? "" : "");
    }

    private static string Part(JobTime time) => time switch
    {
        JobTime.BeforeRelease => "Job before each release",
        JobTime.AfterRelease => "Job after each release",
        JobTime.Scheduled => "CronJob",
        _ => "Job of each release",
    };

    private static string When(JobTime time) => time switch
    {
        JobTime.BeforeRelease => "before the release, which does not go on",
        JobTime.AfterRelease => "after the release",
        JobTime.Scheduled => "beside the load",
        _ => "beside the release",
    };
}
