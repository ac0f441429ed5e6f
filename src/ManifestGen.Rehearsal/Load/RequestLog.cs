using HdrHistogram;

namespace ManifestGen.Rehearsal.Load;

/// <summary>The requests of a rehearsal, each accounted for. Safe for use from several threads.</summary>
internal sealed class RequestLog
{
    private const long LongestMicroseconds = 3_600_000_000;
    private readonly Lock _lock = new();
    private readonly List<RequestRecord> _records = [];
    private int _lost;

    /// <summary>The requests so far.</summary>
    public IReadOnlyList<RequestRecord> Records
    {
        get
        {
            lock (_lock) return [.. _records];
        }
    }

    /// <summary>How many there are, and how many of them are lost.</summary>
    public (int All, int Lost) Count
    {
        get
        {
            lock (_lock) return (_records.Count, _lost);
        }
    }

    /// <summary>Adds a request.</summary>
    public void Add(RequestRecord record)
    {
        lock (_lock)
        {
            _records.Add(record);
            if (record.IsLost) _lost++;
        }
    }

    /// <summary>How long answers took.</summary>
    public static Latencies LatenciesOf(IEnumerable<RequestRecord> records)
    {
        var histogram = new LongHistogram(LongestMicroseconds, numberOfSignificantValueDigits: 3);
        foreach (var record in records.Where(r => r.Outcome is Outcome.Answered or Outcome.Wrong))
            histogram.RecordValue(Math.Clamp((long)record.Latency.TotalMicroseconds, 0, LongestMicroseconds));
        if (histogram.TotalCount == 0) return default;
        return new Latencies(At(50), At(90), At(99), At(99.9), TimeSpan.FromMicroseconds(histogram.GetMaxValue()));

        TimeSpan At(double percentile) => TimeSpan.FromMicroseconds(histogram.GetValueAtPercentile(percentile));
    }
}
