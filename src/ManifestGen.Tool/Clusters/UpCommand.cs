using System.CommandLine;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Images;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Clusters;

/// <summary><c>manifestgen up</c>: its arguments and options.</summary>
internal static class UpCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var shared = new ClusterOptions();
        var noImages = new Option<bool>("--no-images") { Description = "Build and load no images; the cluster takes those that the manifests name." };
        var push = new Option<bool>("--push") { Description = "Send the images to their registry, in place of loading them." };
        var builder = ChoiceOption.Of("--builder", "The program that builds images; by default the first that is there.", ImageTool.Names);
        var port = NumberOption.Whole("--port", "number", "The port to open on this machine; 8080 or any that is free by default.", 0, ushort.MaxValue);
        var detach = new Option<bool>("--detach", "-d") { Description = "End once everything is ready, and open no port." };
        var force = new Option<bool>("--force-conflicts") { Description = "Take over fields that somebody else has set." };
        var noPrune = new Option<bool>("--no-prune") { Description = "Leave in the cluster what an earlier run applied and the manifests no longer name." };
        var claims = new Option<bool>("--delete-claims") { Description = "Of what the manifests no longer name, delete claims on disks, too, with what is on the disks." };
        var timeout = NumberOption.Usually("--timeout", "seconds", "How many seconds the Pods may take to get ready.", 300, least: 1);

        var command = new Command("up", "Builds a product and its images, brings them to a cluster, waits until they are ready, removes what is no longer described, and opens a port.");
        shared.AddTo(command);
        foreach (var option in new Option[] { noImages, push, builder, port, detach, force, noPrune, claims, timeout }) command.Options.Add(option);
        command.SetAction((parsed, cancellation) => new UpRun(shared.Read(parsed, console))
        {
            HasImages = !parsed.GetValue(noImages),
            ArePushed = parsed.GetValue(push),
            Builder = parsed.GetValue(builder),
            Port = parsed.GetValue(port),
            IsDetached = parsed.GetValue(detach),
            TakesOver = parsed.GetValue(force),
            Prunes = !parsed.GetValue(noPrune),
            DeletesClaims = parsed.GetValue(claims),
            Patience = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
        }.Run(console, cancellation));
        return command;
    }
}
