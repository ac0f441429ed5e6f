namespace ManifestGen.Engine.Autoscaling;

/// <summary>Which of several policies counts. Kubernetes: <c>behavior.scaleUp.selectPolicy</c>.</summary>
public enum PolicySelection
{
    /// <summary>The one that allows the largest change.</summary>
    Max,

    /// <summary>The one that allows the smallest change.</summary>
    Min,

    /// <summary>None: this direction is switched off.</summary>
    Disabled,
}
