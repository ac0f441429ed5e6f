namespace ManifestGen.Engine.Validation;

/// <summary>Counts what several threads have done, and passes it on now and then.</summary>
internal sealed class StepCount(IProgress<ValidationProgress>? progress)
{
    /// <summary>How many steps are done between two reports.</summary>
    private const int Interval = 32;

    private int _done;

    /// <summary>How many steps there are.</summary>
    public int Total { get; set; }

    /// <summary>Counts a step.</summary>
    public void Add()
    {
        if (progress is not null && Interlocked.Increment(ref _done) is var done && done % Interval == 0)
            progress.Report(new ValidationProgress(done, Total));
    }
}
