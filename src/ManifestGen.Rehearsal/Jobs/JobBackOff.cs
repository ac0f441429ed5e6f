namespace ManifestGen.Rehearsal.Jobs;

/// <summary>How long the Job controller waits after a Pod has failed before it makes another: 10 s, doubled with each that failed since one ended well, up to 10 minutes.</summary>
internal static class JobBackOff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>The pause.</summary>
    /// <param name="failures">The Pods that failed since the last that ended well.</param>
    public static TimeSpan After(int failures)
    {
        if (failures == 0) return TimeSpan.Zero;
        var pause = First * Math.Pow(2, Math.Min(failures, 30) - 1);
        return pause < Longest ? pause : Longest;
    }
}
