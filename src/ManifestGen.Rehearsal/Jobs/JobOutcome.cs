using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Jobs;

/// <summary>A run of a Job.</summary>
/// <param name="Job">The Job.</param>
/// <param name="Run">Which of its runs, counted from 1: each release is one.</param>
/// <param name="Began">When it began, since the rehearsal began.</param>
internal sealed record JobOutcome(JobPlan Job, int Run, TimeSpan Began)
{
    /// <summary>What became of it.</summary>
    public JobEnd End { get; init; }

    /// <summary>How long it took, or has taken.</summary>
    public TimeSpan Length { get; init; }

    /// <summary>How often a Pod was started.</summary>
    public int Tries { get; init; }

    /// <summary>The Pod that failed last; empty when none did.</summary>
    public string FailedPod { get; init; } = "";
}
