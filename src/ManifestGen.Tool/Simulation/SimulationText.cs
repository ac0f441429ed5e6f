using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Simulation;
using ManifestGen.Engine.Simulation.Events;
using ManifestGen.Tool.Reports;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Simulation;

/// <summary>A simulation as a chart with its totals and what stood out.</summary>
internal static class SimulationText
{
    private const int Width = 72;
    private const int Height = 8;

    /// <summary>Writes the report.</summary>
    public static void Write(NamedAutoscaler autoscaler, SimulationResult result, ToolConsole console)
    {
        var style = new TextStyle(console.HasColor);
        var settings = autoscaler.Settings;
        console.Text.WriteLine(style.Bold(string.Create(CultureInfo.InvariantCulture,
            $"{autoscaler.Name}: {autoscaler.Events?.IdleReplicas ?? autoscaler.Events?.MinReplicas ?? settings.MinReplicas} to {settings.MaxReplicas} replicas, {Targets(autoscaler)}")));
        Chart("requests/s", [.. result.Points.Select(point => point.RequestsPerSecond)], console.Text);
        Chart("replicas", [.. result.Points.Select(point => (double)point.Replicas)], console.Text);
        if (result.MostWaiting > 0) Chart("waiting requests", [.. result.Points.Select(point => point.Waiting)], console.Text);
        else if (result.Unserved > 0) Chart("unserved requests, every 15 s", [.. result.Points.Select(point => point.Unserved)], console.Text);
        console.Text.WriteLine(Axis(result.Points[^1].At));
        console.Text.WriteLine();
        console.Text.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{result.Requests:N0} requests, {result.Unserved:N0} unserved; at most {result.MostReplicas} replicas, {result.PodHours:0.##} pod hours."));
        if (result.MostWaiting > 0) console.Text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"At most {result.MostWaiting:N0} requests waited at a time."));
        foreach (var finding in result.Findings)
        {
            console.Text.WriteLine($"{style.Paint(Severity.Warning, finding.Kind)}: {finding.Message}.");
            console.Text.WriteLine($"  {finding.Help}");
        }
    }

    /// <summary>What it is held to: the CPU's utilisation, and what events ask for.</summary>
    private static string Targets(NamedAutoscaler autoscaler)
    {
        string[] cpu = autoscaler.Settings.TargetUtilization > 0 ? [string.Create(CultureInfo.InvariantCulture, $"CPU at {autoscaler.Settings.TargetUtilization} %")] : [];
        return string.Join(", ", cpu.Concat(autoscaler.Events?.Triggers.Select(Target) ?? []));
    }

    private static string Target(EventTrigger trigger) => trigger.Source == TriggerSource.Hours
        ? string.Create(CultureInfo.InvariantCulture, $"{trigger.Name} {trigger.Target:0.#}")
        : string.Create(CultureInfo.InvariantCulture, $"{trigger.Name} at {trigger.Target:0.###}{(trigger.IsAverage ? " for each Pod" : "")}");

    /// <summary>Columns of the highest value in each share of the time, so that no peak is lost.</summary>
    private static void Chart(string title, IReadOnlyList<double> values, TextWriter text)
    {
        var columns = Enumerable.Range(0, Width).Select(column => Highest(values, column)).ToArray();
        var highest = Math.Max(columns.Max(), 1);
        text.WriteLine();
        text.WriteLine(title);
        for (var row = Height; row > 0; row--)
        {
            text.Write(string.Create(CultureInfo.InvariantCulture, $"{(row == Height ? highest : (double?)null),8:#,0.#} |"));
            text.WriteLine(string.Concat(columns.Select(value => Cell(value / highest * Height, row))).TrimEnd());
        }

        text.WriteLine("       0 +" + new string('-', Width));
    }

    private static double Highest(IReadOnlyList<double> values, int column)
    {
        var from = column * values.Count / Width;
        var to = Math.Max(from + 1, (column + 1) * values.Count / Width);
        var highest = 0d;
        for (var i = from; i < to; i++) highest = Math.Max(highest, values[i]);
        return highest;
    }

    private static char Cell(double height, int row)
    {
        var eighths = (int)Math.Round((height - (row - 1)) * 8);
        return eighths <= 0 ? ' ' : (char)('\u2580' + Math.Min(eighths, 8));
    }

    private static string Axis(TimeSpan length)
    {
        var end = length.TotalHours >= 2
            ? string.Create(CultureInfo.InvariantCulture, $"{length.TotalHours:0.#} h")
            : string.Create(CultureInfo.InvariantCulture, $"{length.TotalMinutes:0.#} min");
        return $"{"",10}0{end.PadLeft(Width - 1)}";
    }
}
