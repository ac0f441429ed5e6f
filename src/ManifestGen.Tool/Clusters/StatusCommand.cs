using System.CommandLine;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Clusters;

/// <summary><c>manifestgen status</c>: its arguments and options.</summary>
internal static class StatusCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var shared = new ClusterOptions();
        var command = new Command("status", "Shows how a product fares in a cluster: its workloads, Pods and autoscalers, and what keeps them from being ready.");
        shared.AddTo(command);
        command.SetAction((parsed, cancellation) => new StatusRun(shared.Read(parsed, console)).Run(console, cancellation));
        return command;
    }
}
