using ManifestGen.Engine.Simulation.Events;

namespace ManifestGen.Engine.Simulation;

/// <summary>A load over time: requests a second at given moments, straight lines between them.</summary>
/// <param name="Points">The moments, in order, from the beginning of the simulation; at least one.</param>
public sealed record LoadCurve(IReadOnlyList<LoadPoint> Points)
{
    /// <summary>The metrics that are given beside the load, by the names of their triggers.</summary>
    public IReadOnlyDictionary<string, MetricCurve> Metrics { get; init; } = new Dictionary<string, MetricCurve>();

    /// <summary>How long the curve is.</summary>
    public TimeSpan Length => Points[^1].At;

    /// <summary>The requests a second at a moment; the first and last values hold before and after the curve.</summary>
    public double At(TimeSpan moment)
    {
        if (moment <= Points[0].At) return Points[0].RequestsPerSecond;
        for (var i = 1; i < Points.Count; i++)
        {
            var (from, to) = (Points[i - 1], Points[i]);
            if (moment > to.At) continue;
            var share = (moment - from.At) / (to.At - from.At);
            return from.RequestsPerSecond + (share * (to.RequestsPerSecond - from.RequestsPerSecond));
        }

        return Points[^1].RequestsPerSecond;
    }
}
