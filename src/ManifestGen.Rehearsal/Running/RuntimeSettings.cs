namespace ManifestGen.Rehearsal.Running;

/// <summary>How Kubernetes is played.</summary>
internal sealed record RuntimeSettings
{
    /// <summary>How long a change of the endpoints takes until balancers act on it.</summary>
    public TimeSpan EndpointDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The nodes that Pods are spread over.</summary>
    public int Nodes { get; init; } = 2;

    /// <summary>How many times faster the autoscaler's clock runs: it looks every 15 s of its own time.</summary>
    public double AutoscalerSpeed { get; init; } = 15;

    /// <summary>How many times shorter the pauses are that a Job makes between its tries: a failure is to be known in seconds.</summary>
    public double JobSpeed { get; init; } = 15;

    /// <summary>The replicas that the autoscaler may not exceed on this machine, whatever its maximum.</summary>
    public int MostReplicas { get; init; } = 4;
}
