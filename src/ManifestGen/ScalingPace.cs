using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>How fast an autoscaler goes in one direction; what is left out has the default of that direction. Kubernetes: <c>HPAScalingRules</c>.</summary>
public sealed record ScalingPace : ModelElement
{
    /// <summary>Makes a pace.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ScalingPace([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
    }

    /// <summary>How long back the autoscaler looks for a number that needs less change, 0 to 1 h in whole seconds. Kubernetes: <c>stabilizationWindowSeconds</c>.</summary>
    public TimeSpan? Window { get; init; }

    /// <summary>Which of the policies counts when there are several; the one that allows most by default. Kubernetes: <c>selectPolicy</c>.</summary>
    public ScalingSelection? Select { get; init; }

    /// <summary>How many Pods may come or go in a time. Kubernetes: <c>policies</c>.</summary>
    public IReadOnlyList<ScalingPolicy>? Policies { get; init => field = value is null ? null : ReadOnlyCopy.Of(value); }
}
