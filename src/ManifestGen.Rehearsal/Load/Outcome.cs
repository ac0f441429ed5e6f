namespace ManifestGen.Rehearsal.Load;

/// <summary>What became of a request. Every request has exactly one.</summary>
internal enum Outcome
{
    /// <summary>Answered as expected.</summary>
    Answered,

    /// <summary>No Pod took the connection.</summary>
    Refused,

    /// <summary>The connection ended before the answer was there.</summary>
    Reset,

    /// <summary>No answer in time.</summary>
    TimedOut,

    /// <summary>Answered, but not as expected.</summary>
    Wrong,

    /// <summary>Refused or reset by a Pod that was told to end: lost in its drain.</summary>
    LostInDrain,
}
