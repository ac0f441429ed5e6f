using System.CommandLine;
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
        var revision = new Option<string?>("--revision") { HelpName = "revision", Description = "Compare with a revision of the git repository, such as HEAD or main, and not with the last output." };
        var environments = SharedOptions.List("--environment", "name", "An environment to compare. May be given several times; those of the project by default.");
        var exitCode = new Option<bool>("--exit-code") { Description = $"End with exit code {ExitCode.Different} when there are differences." };
        var output = SharedOptions.TextOrJson();
        var command = new Command("diff", "Shows which fields of which resources a build would change, and writes nothing.")
        {
            project, revision, environments, exitCode, output,
        };
        command.SetAction(parsed => new DiffRun(
            parsed.GetValue(project),
            parsed.GetValue(revision) ?? "",
            parsed.GetValue(environments) ?? [],
            parsed.GetValue(exitCode),
            parsed.GetValue(output) == SharedOptions.Json).Run(console));
        return command;
    }
}
