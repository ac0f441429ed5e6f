namespace ManifestGen.Rehearsal.Load;

/// <summary>The requests of the sessions, each sent to a single Pod before the load, again and again until they were answered.</summary>
internal static class FirstTries
{
    /// <summary>Whether the last try of each request was answered.</summary>
    public static bool AreAnswered(IReadOnlyList<RequestRecord> tries) => Last(tries).All(t => !t.IsLost);

    /// <summary>The last try of each request.</summary>
    public static IEnumerable<RequestRecord> Last(IReadOnlyList<RequestRecord> tries) =>
        tries.GroupBy(t => (t.Component, t.Request)).Select(g => g.Last());
}
