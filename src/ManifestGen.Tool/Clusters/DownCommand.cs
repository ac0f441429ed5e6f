using System.CommandLine;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Clusters;

/// <summary><c>manifestgen down</c>: its arguments and options.</summary>
internal static class DownCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var shared = new ClusterOptions();
        var space = new Option<bool>("--delete-namespace") { Description = "Delete the namespace, too, with all that is in it, if 'manifestgen up' made it or the manifests name it." };
        var claims = new Option<bool>("--delete-claims") { Description = "Delete claims on disks, too, that 'manifestgen up' made and the manifests no longer name, with what is on the disks." };
        var command = new Command("down", "Deletes a product from a cluster, and waits until it is gone.") { space, claims };
        shared.AddTo(command);
        command.SetAction((parsed, cancellation) => new DownRun(shared.Read(parsed, console), parsed.GetValue(space), parsed.GetValue(claims)).Run(console, cancellation));
        return command;
    }
}
