namespace ManifestGen.Engine.Simulation.Events;

/// <summary>A metric over time, straight lines between its points. After a point without a value it has none until the next.</summary>
/// <param name="Points">The points, in order.</param>
public sealed record MetricCurve(IReadOnlyList<(TimeSpan At, double? Value)> Points)
{
    /// <summary>The value at a moment; null when there is none.</summary>
    public double? At(TimeSpan moment)
    {
        if (moment <= Points[0].At) return Points[0].Value;
        for (var i = 1; i < Points.Count; i++)
        {
            var (from, to) = (Points[i - 1], Points[i]);
            if (moment >= to.At) continue;
            return from.Value is { } value ? value + (((to.Value ?? value) - value) * ((moment - from.At) / (to.At - from.At))) : null;
        }

        return Points[^1].Value;
    }
}
