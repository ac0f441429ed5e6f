using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Verdicts;

namespace ManifestGen.Rehearsal.Reports;

/// <summary>What a rehearsal has to say, before it takes a form.</summary>
/// <param name="Record">What was seen.</param>
/// <param name="Verdicts">What it means.</param>
internal sealed record RehearsalReport(RehearsalRecord Record, IReadOnlyList<ComponentVerdict> Verdicts)
{
    /// <summary>The requests by what became of them.</summary>
    public required IReadOnlyDictionary<Outcome, int> Outcomes { get; init; }

    /// <summary>How long answers took.</summary>
    public required Latencies Latencies { get; init; }

    /// <summary>How many requests there were.</summary>
    public int Requests => Record.Requests.Count;

    /// <summary>How many of them were lost, without those that a crash cost which the rehearsal played.</summary>
    public int Lost => Record.Requests.Count(r => r.IsLost) - Verdicts.Sum(v => v.Excused);

    /// <summary>How many were sent a second time because a kept connection had just ended.</summary>
    public int Resent => Record.Requests.Count(r => r.IsResent);

    /// <summary>Whether everything that was to be proven is.</summary>
    public bool IsPassed => Lost == 0 && Verdicts.All(v => v.IsPassed);

    /// <summary>Makes a report.</summary>
    public static RehearsalReport Of(RehearsalRecord record, IReadOnlyList<ComponentVerdict> verdicts)
    {
        record = record with { Requests = Judge.Settled(record) };
        return new RehearsalReport(record, verdicts)
        {
            Outcomes = Enum.GetValues<Outcome>().ToDictionary(o => o, o => record.Requests.Count(r => r.Outcome == o)),
            Latencies = RequestLog.LatenciesOf(record.Requests),
        };
    }
}
