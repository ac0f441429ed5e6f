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

        var settings = new SimulationSettings { Autoscaler = found[0].Settings, Load = curve, RequestsPerPod = RequestsPerPod, Burst = Burst, StartUp = StartUp };
        var result = ScalingSimulation.Run(settings);
        if (AsJson) SimulationJson.Write(found[0].Name, result, console.Output);
        else SimulationText.Write(found[0], result, console);
        return ExitCode.Clean;
    }

    private string Choice(List<NamedAutoscaler> found) => found.Count == 0
        ? $"no HorizontalPodAutoscaler on CPU utilisation{(name.Length > 0 ? $" is called '{name}'" : "")} in '{path}'."
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
