using System.CommandLine;
using ManifestGen.Clusters.Pods;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Clusters;

/// <summary><c>manifestgen logs</c>: its arguments and options.</summary>
internal static class LogsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var shared = new ClusterOptions();
        var names = SharedOptions.List("--name", "component", "Only the workloads of these names. May be given several times.");
        var follow = new Option<bool>("--follow", "-f") { Description = "Go on with what is written later, by Pods that start later, too, until Ctrl-C." };
        var tail = NumberOption.Whole("--tail", "lines", "How many of the last lines of each container to begin with; all by default.", 0);
        var since = NumberOption.Whole("--since", "seconds", "How many seconds old lines may be.", 0);
        var previous = new Option<bool>("--previous", "-p") { Description = "What the containers wrote before their last restart." };
        var container = new Option<string?>("--container", "-c") { Description = "Only the container of this name." };

        var command = new Command("logs", "Shows what the Pods of a product write, all of them together.") { names, follow, tail, since, previous, container };
        shared.AddTo(command);
        command.SetAction((parsed, cancellation) => new LogsRun(shared.Read(parsed, console), parsed.GetValue(names) ?? [], new LogOptions
        {
            Follows = parsed.GetValue(follow),
            Tail = parsed.GetValue(tail),
            Since = parsed.GetValue(since) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Previous = parsed.GetValue(previous),
            Container = parsed.GetValue(container) ?? "",
        }).Run(console, cancellation));
        return command;
    }
}
