namespace ManifestGen.Engine.Autoscaling;

/// <summary>
/// The number of replicas that would bring a metric from outside to its target. Such a metric says nothing of single Pods, so that none of them damps the answer.
/// </summary>
/// <remarks>Kubernetes: metrics of type <c>External</c>, with a target of type <c>AverageValue</c> or <c>Value</c>.</remarks>
internal static class ExternalCalculation
{
    /// <summary>The replicas wanted; the present number when the metric is close enough to its target.</summary>
    /// <param name="settings">The autoscaler.</param>
    /// <param name="current">The replicas that there are.</param>
    /// <param name="ready">Those of them that are ready.</param>
    /// <param name="value">The metric.</param>
    /// <param name="target">What it is to be.</param>
    /// <param name="isAverage">Whether the target is for each Pod: <c>AverageValue</c>.</param>
    public static int Wanted(AutoscalerSettings settings, int current, int ready, double value, double target, bool isAverage)
    {
        var ratio = value / (isAverage ? target * current : target);
        if (ratio >= 1 - settings.ScaleDown.Tolerance && ratio <= 1 + settings.ScaleUp.Tolerance) return current;
        return (int)Math.Min(int.MaxValue, Math.Ceiling(Math.Round(isAverage ? value / target : ratio * ready, 9)));
    }
}
