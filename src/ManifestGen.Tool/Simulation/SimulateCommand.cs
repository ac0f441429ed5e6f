using System.CommandLine;
using ManifestGen.Engine.Simulation;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Simulation;

/// <summary><c>manifestgen simulate</c>: its arguments and options.</summary>
internal static class SimulateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var path = new Argument<string>("path")
        {
            Description = "The manifest of a HorizontalPodAutoscaler or of KEDA's ScaledObject, or a folder with one.",
            DefaultValueFactory = _ => "bin/deploy",
        };
        var name = new Option<string>("--name") { HelpName = "name", Description = "The autoscaler's name, when there are several." };
        var load = new Option<string>("--load")
        {
            Description = $"The load: {string.Join(", ", LoadShape.Names)}, or a CSV file of seconds, requests a second and, in further columns, values of triggers.",
            DefaultValueFactory = _ => LoadShape.Names[0],
        };
        var low = NumberOption.Usually("--low", "requests", "The requests a second of a named shape when it is quiet.", 50, least: 0);
        var high = NumberOption.Usually("--high", "requests", "The requests a second of a named shape at its peak.", 500, least: 0);
        var perPod = NumberOption.Usually("--requests-per-pod", "requests", "The requests a second with which a Pod uses the CPU that it requests.", 100, least: 0.001);
        var burst = NumberOption.Usually("--burst", "factor", "How much more CPU than requested a Pod can use, as a factor.", 2, least: 1);
        var startUp = NumberOption.Usually("--startup-seconds", "seconds", "The time from the start of a Pod until it is ready.", 15, least: 0);
        var begin = new Option<string>("--begin")
        {
            HelpName = "time",
            Description = "The moment at which the load begins, in UTC, for triggers on hours.",
            DefaultValueFactory = _ => "2026-01-05T00:00",
        };
        begin.Validators.Add(result =>
        {
            if (SimulationRun.Moment(result.GetValueOrDefault<string>()) is null) result.AddError("--begin takes a date and time in UTC, such as 2026-01-05T06:00.");
        });
        var output = SharedOptions.TextOrJson();

        var command = new Command("simulate", "Plays a load against an autoscaler, without a cluster: replicas, unserved load and cost over time.")
        {
            path, name, load, low, high, perPod, burst, startUp, begin, output,
        };
        command.SetAction(parsed => new SimulationRun(parsed.GetRequiredValue(path), parsed.GetValue(name) ?? "")
        {
            Load = parsed.GetRequiredValue(load),
            Low = parsed.GetValue(low),
            High = parsed.GetValue(high),
            RequestsPerPod = parsed.GetValue(perPod),
            Burst = parsed.GetValue(burst),
            StartUp = TimeSpan.FromSeconds(parsed.GetValue(startUp)),
            Begin = SimulationRun.Moment(parsed.GetRequiredValue(begin)) ?? default,
            AsJson = parsed.GetValue(output) == SharedOptions.Json,
        }.Run(console));
        return command;
    }
}
