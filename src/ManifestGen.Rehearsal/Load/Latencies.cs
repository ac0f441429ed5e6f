namespace ManifestGen.Rehearsal.Load;

/// <summary>How long answers took, from when the request was to be sent.</summary>
/// <param name="Median">Half took no longer.</param>
/// <param name="P90">90 % took no longer.</param>
/// <param name="P99">99 % took no longer.</param>
/// <param name="P999">99.9 % took no longer.</param>
/// <param name="Longest">None took longer.</param>
internal readonly record struct Latencies(TimeSpan Median, TimeSpan P90, TimeSpan P99, TimeSpan P999, TimeSpan Longest);
