namespace ManifestGen.Engine.Resolve;

/// <summary>A rung of the ladder from one Pod to a product that scales by itself.</summary>
public enum Stage
{
    /// <summary>One Pod: <c>pod.yaml</c>.</summary>
    Pod,

    /// <summary>Several Pods: a Deployment with replicas, spread, probes and drain.</summary>
    Replicas,

    /// <summary>One address over them: a Service beside it.</summary>
    Balanced,

    /// <summary>Out and in by load: an HPA and a disruption budget, no replicas in the Deployment.</summary>
    Autoscaled,
}
