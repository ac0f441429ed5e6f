namespace ManifestGen;

/// <summary>Which of several scaling policies counts. Kubernetes: <c>selectPolicy</c>.</summary>
public enum ScalingSelection
{
    /// <summary>The one that allows the most Pods to change.</summary>
    Max,

    /// <summary>The one that allows the fewest Pods to change.</summary>
    Min,

    /// <summary>None: there is no scaling in this direction.</summary>
    Disabled,
}
