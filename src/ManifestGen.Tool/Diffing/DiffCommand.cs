using System.CommandLine;
using ManifestGen.Clusters.Connection;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Diffing;

/// <summary><c>manifestgen diff</c>: its arguments and options.</summary>
internal static class DiffCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var project = SharedOptions.Project();
        project.Description = "A project file, or a folder with one; with --cluster also manifests, or a folder of them. The working folder by default.";
        var revision = new Option<string?>("--revision") { HelpName = "revision", Description = "Compare with a revision of the git repository, such as HEAD or main, and not with the last output." };
        var cluster = new Option<bool>("--cluster") { Description = "Compare with what is in a cluster: have it say what applying would change." };
        var context = SharedOptions.Context();
        var space = SharedOptions.Namespace();
        var force = new Option<bool>("--force-conflicts") { Description = "Show what taking over fields would change that somebody else has set, in place of refusing." };
        var environments = SharedOptions.List("--environment", "name", "An environment to compare. May be given several times; those of the project by default.");
        var exitCode = new Option<bool>("--exit-code") { Description = $"End with exit code {ExitCode.Different} when there are differences." };
        var output = SharedOptions.TextOrJson();
        var command = new Command("diff", "Shows which fields of which resources a build would change, and changes nothing.")
        {
            project, revision, cluster, context, space, force, environments, exitCode, output,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(cluster) && result.GetResult(revision) is not null) result.AddError("Compare with a revision or with a cluster, not with both.");
            foreach (var option in new Option[] { context, space, force })
            {
                if (!result.GetValue(cluster) && result.GetResult(option) is { Implicit: false }) result.AddError($"{option.Name} says something of a cluster: add --cluster.");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            var target = new DiffTarget(parsed.GetValue(project), parsed.GetValue(environments) ?? [], parsed.GetValue(exitCode), parsed.GetValue(output) == SharedOptions.Json);
            if (!parsed.GetValue(cluster)) return Task.FromResult(new DiffRun(target, parsed.GetValue(revision) ?? "").Run(console));
            var selection = new ClusterSelection { Context = parsed.GetValue(context), Namespace = parsed.GetValue(space), Kubeconfig = console.Kubeconfig };
            return new ClusterDiffRun(target, selection, parsed.GetValue(force)).Run(console, cancellation);
        });
        return command;
    }
}
