namespace ManifestGen;

/// <summary>How the value of a trigger is held against its target. KEDA: <c>metricType</c>.</summary>
public enum TriggerMeasure
{
    /// <summary>The value, shared by all Pods: a target of 20 messages for each.</summary>
    Average,

    /// <summary>The value as it is, whatever the number of Pods: a target of 500 ms for an answer.</summary>
    Value,

    /// <summary>A share of the Pods' requests, for CPU and memory.</summary>
    Utilization,
}
