using System.CommandLine;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Guarding;

/// <summary><c>manifestgen lock</c>: its arguments and options.</summary>
internal static class LockCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var project = SharedOptions.Project();
        var environments = SharedOptions.List("--environment", "name", "An environment to hold. May be given several times; those of the project by default.");
        var output = SharedOptions.TextOrJson();
        var command = new Command("lock", "Begins to hold what an upgrade must not change: builds a project and writes manifestgen.lock.json beside it, to be committed.")
        {
            project, environments, output,
        };
        command.SetAction(parsed => new LockRun(parsed.GetValue(project), parsed.GetValue(environments) ?? [], parsed.GetValue(output) == SharedOptions.Json).Run(console));
        return command;
    }
}
