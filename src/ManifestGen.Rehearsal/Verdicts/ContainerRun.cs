namespace ManifestGen.Rehearsal.Verdicts;

/// <summary>One start of a Pod's process and its end.</summary>
/// <param name="Started">When it was started.</param>
internal sealed record ContainerRun(TimeSpan Started)
{
    /// <summary>When it first became ready; null when it never did.</summary>
    public TimeSpan? Ready { get; init; }

    /// <summary>When it was sent SIGTERM; null when it was not.</summary>
    public TimeSpan? Terminated { get; init; }

    /// <summary>When it was sent SIGKILL; null when it was not.</summary>
    public TimeSpan? Killed { get; init; }

    /// <summary>Whether SIGKILL came as a crash that was played.</summary>
    public bool IsCrash { get; init; }

    /// <summary>The probe that had it restarted, and its answer; empty for none.</summary>
    public string FailedProbe { get; init; } = "";

    /// <summary>When the probe had failed for good.</summary>
    public TimeSpan? ProbeFailed { get; init; }

    /// <summary>When it ended; null when it still runs.</summary>
    public TimeSpan? Exited { get; init; }

    /// <summary>How it ended, in words.</summary>
    public string Exit { get; init; } = "";

    /// <summary>Its exit code.</summary>
    public int ExitCode { get; init; }

    /// <summary>Whether it ended without being told to.</summary>
    public bool EndedByItself => Exited is not null && Terminated is null && Killed is null;
}
