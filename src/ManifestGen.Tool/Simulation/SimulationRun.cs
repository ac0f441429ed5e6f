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
        if (!File.Exists(path) && !Directory.Exists(path)) return Refuse(console, $"there is no file or folder '{path}'.");
        if (LoadShape.Named(Load, Low, High) is null && !File.Exists(Load))
            return Refuse(console, $"'{Load}' is neither a file nor one of {string.Join(", ", LoadShape.Names)}.");

        var sink = new DiagnosticSink();
        var found = new List<NamedAutoscaler>();
        foreach (var set in InputSet.From([path], []))
        foreach (var file in set.Read(console.Input).Files)
        {
            found.AddRange(AutoscalerSource.Read(file.Path, file.Content, sink));
        }

        var curve = LoadShape.Named(Load, Low, High) ?? LoadCurveReader.Read(Load, File.ReadAllText(Load), sink);
        foreach (var diagnostic in sink.Found) console.Error.WriteLine(PlainLine.Of(diagnostic));
        if (sink.HasErrors || curve is null) return ExitCode.Errors;
        if (name.Length > 0) found.RemoveAll(autoscaler => autoscaler.Name != name);
        if (found.Count != 1) return Refuse(console, Choice(found));

        var settings = new SimulationSettings { Autoscaler = found[0].Settings, Load = curve, RequestsPerPod = RequestsPerPod, Burst = Burst, StartUp = StartUp };
        var result = ScalingSimulation.Run(settings);
        if (AsJson) SimulationJson.Write(found[0].Name, result, console.Output);
        else SimulationText.Write(found[0], result, console);
        return ExitCode.Clean;
    }

    private string Choice(List<NamedAutoscaler> found) => found.Count == 0
        ? $"no HorizontalPodAutoscaler on CPU utilisation{(name.Length > 0 ? $" is called '{name}'" : "")} in '{path}'."
        : $"there are several autoscalers in '{path}'; name one with --name: {string.Join(", ", found.Select(autoscaler => autoscaler.Name))}.";

    private static int Refuse(ToolConsole console, string reason)
    {
        console.Error.WriteLine($"manifestgen: {reason}");
        return ExitCode.WrongUse;
    }
}
