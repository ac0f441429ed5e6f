using System.CommandLine;
using ManifestGen.Clusters.Connection;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Doctor;

/// <summary><c>manifestgen doctor</c>: its options.</summary>
internal static class DoctorCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var rung = ChoiceOption.Usually("--rung", "How far up the ladder you want to go. What only a higher rung needs is no failure.", Rung.Autoscaled);
        var context = SharedOptions.Context();
        var output = SharedOptions.TextOrJson();
        var command = new Command("doctor", "Looks for what each rung of the ladder needs, and says how to get what is missing.") { rung, context, output };
        command.SetAction((parsed, cancellation) => new DoctorRun(
            parsed.GetValue(rung),
            new ClusterSelection { Context = parsed.GetValue(context), Kubeconfig = console.Kubeconfig },
            parsed.GetValue(output) == SharedOptions.Json).Run(console, cancellation));
        return command;
    }
}
