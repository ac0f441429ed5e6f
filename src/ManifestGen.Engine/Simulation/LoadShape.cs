namespace ManifestGen.Engine.Simulation;

/// <summary>Load curves by name, between a low and a high load.</summary>
public static class LoadShape
{
    /// <summary>The names, in the order in which they are listed to users.</summary>
    public static IReadOnlyList<string> Names { get; } = ["spike", "ramp", "day"];

    /// <summary>The curve of a name; null when there is none of that name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="low">The requests a second when it is quiet.</param>
    /// <param name="high">The requests a second at the peak.</param>
    public static LoadCurve? Named(string name, double low, double high) => name switch
    {
        "spike" => Curve((0, low), (5, low), (5.5, high), (15, high), (15.5, low), (45, low)),
        "ramp" => Curve((0, low), (5, low), (35, high), (45, high), (75, low), (90, low)),
        "day" => Day(low, high),
        _ => null,
    };

    /// <summary>A day: quiet at four in the morning, busy at four in the afternoon, a wave in between.</summary>
    private static LoadCurve Day(double low, double high)
    {
        var points = new List<LoadPoint>();
        for (var minute = 0; minute <= 24 * 60; minute += 10)
        {
            var wave = (1 - Math.Cos((minute - (4 * 60)) * 2 * Math.PI / (24 * 60))) / 2;
            points.Add(new LoadPoint(TimeSpan.FromMinutes(minute), low + (wave * (high - low))));
        }

        return new LoadCurve(points);
    }

    private static LoadCurve Curve(params (double Minute, double Load)[] points) =>
        new([.. points.Select(point => new LoadPoint(TimeSpan.FromMinutes(point.Minute), point.Load))]);
}
