using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Simulation.Events;

namespace ManifestGen.Engine.Simulation;

/// <summary>Reads a load curve from CSV: seconds since the beginning and requests a second on each line.</summary>
public static class LoadCurveReader
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>A line that is no point of a curve.</summary>
    public static readonly DiagnosticDescriptor NotAPoint = new("MG8901", Severity.Error,
        "'{0}' is not a point of a load curve",
        "Write the seconds since the beginning and the requests a second, such as 60,250; numbers of 0 or more, with a decimal point.");

    /// <summary>A point that does not come after the one before it.</summary>
    public static readonly DiagnosticDescriptor OutOfOrder = new("MG8902", Severity.Error,
        "second {0} does not come after second {1}",
        "Order the lines by time, each time once.");

    /// <summary>A file that holds no curve.</summary>
    public static readonly DiagnosticDescriptor TooShort = new("MG8903", Severity.Error,
        "a load curve needs at least two points, from second 0 or later to a later one",
        "Add a line for the beginning and one for the end.");

    /// <summary>
    /// The curve; null when a line is wrong. A first line whose first cell has no digits is a heading; it names the columns after the second, which hold metrics.
    /// </summary>
    public static LoadCurve? Read(string file, string text, DiagnosticSink sink)
    {
        var points = new List<LoadPoint>();
        string[] names = [];
        List<(TimeSpan At, double? Value)>[] metrics = [];
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.Trim().Length == 0 || line.StartsWith('#')) continue;
            var cells = line.Split(Separators);
            if (number == 1 && !cells[0].Any(char.IsAsciiDigit))
            {
                names = [.. cells.Skip(2).Select(n => n.Trim())];
                metrics = [.. names.Select(_ => new List<(TimeSpan, double?)>())];
                continue;
            }

            if (Point(cells, names.Length) is not { } point) sink.Add(NotAPoint, new Location(file, number, 1), line.Trim());
            else if (points.Count > 0 && point.At <= points[^1].At) sink.Add(OutOfOrder, new Location(file, number, 1), point.At.TotalSeconds, points[^1].At.TotalSeconds);
            else
            {
                points.Add(point);
                for (var i = 0; i < names.Length; i++) metrics[i].Add((point.At, Number(cells[i + 2])));
            }
        }

        if (points.Count < 2 && !sink.HasErrors) sink.Add(TooShort, new Location(file, 1, 1));
        return sink.HasErrors ? null : new LoadCurve(points) { Metrics = names.Zip(metrics).DistinctBy(m => m.First).ToDictionary(m => m.First, m => new MetricCurve(m.Second), StringComparer.Ordinal) };
    }

    /// <summary>The point of a line. An empty cell of a metric is one that has no answer; any other text in it is wrong.</summary>
    private static LoadPoint? Point(string[] cells, int metrics)
    {
        if (cells.Length != 2 + metrics || cells.Skip(2).Any(c => c.Trim().Length > 0 && Number(c) is null)) return null;
        if (Number(cells[0]) is not { } second || Number(cells[1]) is not { } load || second > 30 * 86400) return null;
        return new LoadPoint(TimeSpan.FromSeconds(second), load);
    }

    private static double? Number(string cell) =>
        double.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value) ? value : null;
}
