using ManifestGen.Rehearsal.Verdicts.Causes;

namespace ManifestGen.Rehearsal.Verdicts;

/// <summary>The causes, in the order in which they are looked for: each claims what it explains, the exact ones before the general ones.</summary>
internal static class CauseList
{
    /// <summary>The causes.</summary>
    public static IReadOnlyList<ICause> All { get; } =
    [
        new ListensEverywhereCause(),
        new BesideCause(),
        new NotStartedCause(),
        new ClusterTroubleCause(),
        new FirstTryCause(),
        new PlayedCrashCause(),
        new LivenessCause(),
        new SlowToStopCause(),
        new EndedWhileServingCause(),
        new CrossedEndCause(),
        new GoneBeforeEndpointsCause(),
        new EndedByItselfCause(),
        new ForeignCookieCause(),
        new ReadyTooEarlyCause(),
        new DroppedConnectionCause(),
        new OverloadCause(),
        new WrongAnswerCause(),
        new UnexplainedCause(),
        new UnevenCause(),
        new UnusedPodCause(),
        new UnsettledCause(),
    ];
}
