using ManifestGen.Rehearsal.Load;

namespace ManifestGen.Rehearsal.Reports;

/// <summary>What became of requests, in words.</summary>
internal static class OutcomeWord
{
    /// <summary>For people.</summary>
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Answered => "answered",
        Outcome.Refused => "refused",
        Outcome.Reset => "reset",
        Outcome.TimedOut => "timed out",
        Outcome.Wrong => "answered wrongly",
        _ => "lost in a drain",
    };

    /// <summary>For programs.</summary>
    public static string NameOf(Outcome outcome) => outcome switch
    {
        Outcome.Answered => "answered",
        Outcome.Refused => "refused",
        Outcome.Reset => "reset",
        Outcome.TimedOut => "timedOut",
        Outcome.Wrong => "wrong",
        _ => "lostInDrain",
    };
}
