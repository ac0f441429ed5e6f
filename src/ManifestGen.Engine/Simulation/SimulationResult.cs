namespace ManifestGen.Engine.Simulation;

/// <summary>What a simulation came to.</summary>
public sealed record SimulationResult
{
    /// <summary>How things stood, in order of time.</summary>
    public required IReadOnlyList<SimulationPoint> Points { get; init; }

    /// <summary>All requests that were sent.</summary>
    public required double Requests { get; init; }

    /// <summary>The requests that found no capacity.</summary>
    public required double Unserved { get; init; }

    /// <summary>The most requests that waited in a queue at a time; 0 without one.</summary>
    public double MostWaiting { get; init; }

    /// <summary>What the Pods cost: hours of one Pod.</summary>
    public required double PodHours { get; init; }

    /// <summary>The most replicas that there were.</summary>
    public required int MostReplicas { get; init; }

    /// <summary>What to think about, in plain words; empty when nothing stood out.</summary>
    public required IReadOnlyList<SimulationFinding> Findings { get; init; }
}
