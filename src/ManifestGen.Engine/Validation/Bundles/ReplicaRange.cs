using System.Globalization;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>How many Pods a workload has: as it says itself, or as its autoscaler says.</summary>
/// <param name="Min">The smallest number in normal running.</param>
/// <param name="Max">The largest number in normal running.</param>
/// <param name="Autoscaler">The autoscaler that decides; null when the workload does.</param>
internal sealed record ReplicaRange(long Min, long Max, Autoscaler? Autoscaler)
{
    /// <summary>Whether there is more than one Pod at some time.</summary>
    public bool IsSeveral => Max > 1;

    /// <summary>The smallest number with where it comes from: <c>2 replicas (minReplicas of HorizontalPodAutoscaler 'web')</c>.</summary>
    public string MinInWords => InWords(Min, Autoscaler is { IsKeda: true } ? "minReplicaCount" : "minReplicas");

    /// <summary>The largest number with where it comes from.</summary>
    public string MaxInWords => InWords(Max, Autoscaler is { IsKeda: true } ? "maxReplicaCount" : "maxReplicas");

    /// <summary>How many Pods there may be: <c>3 replicas</c>, or <c>up to 5 replicas (maxReplicas of ...)</c>.</summary>
    public string MostInWords => Autoscaler is null ? MaxInWords : $"up to {MaxInWords}";

    private string InWords(long count, string field)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "replica" : "replicas")}");
        return Autoscaler is null ? number : $"{number} ({field} of {Autoscaler})";
    }
}
