using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A component that works at set times, such as every night: a CronJob.</summary>
[SuppressMessage("ApiDesign", "RS0026", Justification = "The optional parameters are the compiler's to fill in, and the same on every overload.")]
public sealed record ScheduledComponent : TaskComponent
{
    /// <summary>Names a component and the project that it runs.</summary>
    /// <param name="name">The name; see <see cref="Component.Name"/>. At most 52 characters.</param>
    /// <param name="project">The project, from the generated class <c>Projects</c>.</param>
    /// <param name="schedule">When, as five fields (minute, hour, day of the month, month, day of the week) such as <c>0 3 * * *</c>, or as <c>@daily</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ScheduledComponent(string name, Project project, string schedule, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, project, file, line) => Schedule = schedule;

    /// <summary>Names a component and the image that it runs, which others built.</summary>
    /// <param name="name">The name; see <see cref="Component.Name"/>. At most 52 characters.</param>
    /// <param name="image">The image, with a repository and a tag or a digest.</param>
    /// <param name="schedule">When, as five fields (minute, hour, day of the month, month, day of the week) such as <c>0 3 * * *</c>, or as <c>@daily</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ScheduledComponent(string name, Image image, string schedule, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, image, file, line) => Schedule = schedule;

    /// <summary>When it begins. Kubernetes: <c>schedule</c>.</summary>
    public string Schedule { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The time zone of the schedule, by its IANA name such as <c>Asia/Seoul</c>; <c>Etc/UTC</c> by default. Kubernetes: <c>timeZone</c>.</summary>
    public string? TimeZone { get; init; }

    /// <summary>What happens when one run is not over at the time of the next; by default the next is left out. Kubernetes: <c>concurrencyPolicy</c>.</summary>
    public Overlap Overlap { get; init; }

    /// <summary>How late a run may still begin, 10 s or more, in whole seconds; 1 h by default, and what is later is left out. Kubernetes: <c>startingDeadlineSeconds</c>.</summary>
    public TimeSpan? StartDeadline { get; init; }

    /// <summary>How many runs that ended well are kept to look at, 0 or more; 3 by default. Kubernetes: <c>successfulJobsHistoryLimit</c>.</summary>
    public int? KeepSucceeded { get; init; }

    /// <summary>How many runs that failed are kept to look at, 0 or more; 3 by default. Kubernetes: <c>failedJobsHistoryLimit</c>.</summary>
    public int? KeepFailed { get; init; }

    /// <summary>Whether it begins no more runs for now; false by default. Kubernetes: <c>suspend</c>.</summary>
    public bool Suspended { get; init; }
}
