namespace ManifestGen.Engine.Simulation.Events;

/// <summary>Something that is watched beside the Pods. KEDA: <c>triggers[]</c>.</summary>
/// <param name="Name">What a column of the load's file calls it: its <c>name</c>, else its <c>type</c>.</param>
/// <param name="Target">The value that it is to have, for each Pod or altogether; for hours, the Pods.</param>
/// <param name="Source">Where its value comes from.</param>
public sealed record EventTrigger(string Name, double Target, TriggerSource Source)
{
    /// <summary>Whether the target is for each Pod. <c>metricType: AverageValue</c>, the default.</summary>
    public bool IsAverage { get; init; } = true;

    /// <summary>The value above which there is something to do. <c>activationValue</c>, <c>activationThreshold</c> and the like.</summary>
    public double Activation { get; init; }

    /// <summary>The hours of a trigger on hours; null for others.</summary>
    public TriggerHours? Hours { get; init; }
}
