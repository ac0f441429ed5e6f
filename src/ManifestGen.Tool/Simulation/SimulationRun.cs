using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Simulation;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Input;
using ManifestGen.Tool.Reports;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Simulation;

/// <summary>A run of <c>manifestgen simulate</c>.</summary>
/// <param name="path">The manifest, or a folder with it.</param>
/// <param name="name">The autoscaler's name; empty when there is one.</param>
internal sealed class SimulationRun(string path, string name)
{
    /// <summary>A column of the load's file that nothing takes.</summary>
    public static readonly DiagnosticDescriptor UnknownColumn = new("MG8976", Severity.Error,
        "The column '{0}' is no trigger of '{1}': {2}",
        "Call a column by the name of a trigger, or by its type when it has none.");

    /// <summary>The shape's name or the CSV file.</summary>
    public required string Load { get; init; }

    /// <summary>The requests a second when it is quiet.</summary>
    public required double Low { get; init; }

    /// <summary>The requests a second at the peak.</summary>
    public required double High { get; init; }

    /// <summary>The requests a second with which a Pod uses the CPU that it requests.</summary>
    public required double RequestsPerPod { get; init; }

    /// <summary>How much more CPU than requested a Pod can use.</summary>
    public required double Burst { get; init; }

    /// <summary>The time until a Pod is ready.</summary>
    public required TimeSpan StartUp { get; init; }

    /// <summary>When the load begins.</summary>
    public required DateTimeOffset Begin { get; init; }

    /// <summary>Whether to report as JSON.</summary>
    public required bool AsJson { get; init; }

    /// <summary>Reads, simulates and reports.</summary>
    /// <returns>The exit code: 0 also when something stood out, for a simulation is no verdict.</returns>
    public int Run(ToolConsole console)
    {
        if (Refusal.OfMissing([path], console) is { } refused) return refused;
        if (LoadShape.Named(Load, Low, High) is null && !File.Exists(Load))
            return Refusal.Of($"'{Load}' is neither a file nor one of {string.Join(", ", LoadShape.Names)}.", console);
        if (Low > High && LoadShape.Named(Load, Low, High) is not null)
            return Refusal.Of(string.Create(CultureInfo.InvariantCulture, $"--low is {Low}, more than --high, {High}. Give the load when it is quiet and the one at its peak."), console);

        var sink = new DiagnosticSink();
        var found = new List<NamedAutoscaler>();
        foreach (var content in InputSet.From([path], []).Select(s => s.Read(console.Input)))
        {
            foreach (var file in content.Files) found.AddRange(AutoscalerSource.Read(file.Path, file.Content, sink));
            foreach (var one in content.Unreadable.SelectMany(u => u.ToResult().Diagnostics)) sink.Add(one);
        }

        var curve = LoadShape.Named(Load, Low, High) ?? ReadCurve(sink);
        PlainFindings.Write(sink.Found, console);
        if (sink.HasErrors || curve is null) return ExitCode.Errors;
        if (name.Length > 0) found.RemoveAll(autoscaler => autoscaler.Name != name);
        if (found.Count != 1) return Refusal.Of(Choice(found), console);

        if (IsStray(found[0], curve, console)) return ExitCode.Errors;
        var settings = new SimulationSettings { Autoscaler = found[0].Settings, Events = found[0].Events, Begin = Begin, Load = curve, RequestsPerPod = RequestsPerPod, Burst = Burst, StartUp = StartUp };
        var result = ScalingSimulation.Run(settings);
        if (AsJson) SimulationJson.Write(found[0].Name, result, console.Output);
        else SimulationText.Write(found[0], result, console);
        return ExitCode.Clean;
    }

    /// <summary>Reads a date and time in UTC; null when it is none.</summary>
    public static DateTimeOffset? Moment(string? text) => DateTimeOffset.TryParseExact(
        text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    /// <summary>A column whose name is that of no trigger would be left out in silence.</summary>
    private bool IsStray(NamedAutoscaler autoscaler, LoadCurve curve, ToolConsole console)
    {
        var known = autoscaler.Events?.Triggers.Select(t => t.Name).Distinct(StringComparer.Ordinal).ToArray() ?? [];
        var sink = new DiagnosticSink();
        foreach (var column in curve.Metrics.Keys.Where(c => !known.Contains(c)))
            sink.Add(UnknownColumn, new Location(Load, 1, 1), column, autoscaler.Name, known.Length == 0 ? "it has no trigger that takes one" : string.Join(", ", known));
        PlainFindings.Write(sink.Found, console);
        return sink.HasErrors;
    }

    private string Choice(List<NamedAutoscaler> found) => found.Count == 0
        ? $"no HorizontalPodAutoscaler on CPU utilisation and no ScaledObject{(name.Length > 0 ? $" is called '{name}'" : "")} in '{path}'."
        : $"there are several autoscalers in '{path}'; name one with --name: {string.Join(", ", found.Select(autoscaler => autoscaler.Name))}.";

    private LoadCurve? ReadCurve(DiagnosticSink sink)
    {
        try
        {
            return LoadCurveReader.Read(Load, File.ReadAllText(Load), sink);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            sink.Add(UnreadableFile.Unreadable, new Location(Load), reason.Message);
            return null;
        }
    }
}
