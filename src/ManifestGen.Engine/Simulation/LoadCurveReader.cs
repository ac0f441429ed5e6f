using System.Globalization;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Simulation;

/// <summary>Reads a load curve from CSV: seconds since the beginning and requests a second on each line.</summary>
public static class LoadCurveReader
{
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

    /// <summary>The curve; null when a line is wrong. A first line without digits is a heading.</summary>
    public static LoadCurve? Read(string file, string text, DiagnosticSink sink)
    {
        var points = new List<LoadPoint>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.Trim().Length == 0 || line.StartsWith('#') || (number == 1 && !line.Any(char.IsAsciiDigit))) continue;
            if (Point(line) is not { } point) sink.Add(NotAPoint, new Location(file, number, 1), line.Trim());
            else if (points.Count > 0 && point.At <= points[^1].At) sink.Add(OutOfOrder, new Location(file, number, 1), point.At.TotalSeconds, points[^1].At.TotalSeconds);
            else points.Add(point);
        }

        if (points.Count < 2 && !sink.HasErrors) sink.Add(TooShort, new Location(file, 1, 1));
        return sink.HasErrors ? null : new LoadCurve(points);
    }

    private static LoadPoint? Point(string line)
    {
        var cells = line.Split([',', ';', '\t']);
        if (cells.Length != 2 || Number(cells[0]) is not { } second || Number(cells[1]) is not { } load || second > 30 * 86400) return null;
        return new LoadPoint(TimeSpan.FromSeconds(second), load);
    }

    private static double? Number(string cell) =>
        double.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value) ? value : null;
}
