using System.CommandLine;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.FirstDefinition;

/// <summary><c>manifestgen init</c>: its arguments and options.</summary>
internal static class InitCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var project = SharedOptions.Project();
        var output = SharedOptions.TextOrJson();
        var command = new Command("init", "Writes a first product definition for a project: what a build does without one, ready to be changed.") { project, output };
        command.SetAction(parsed => new Initialization(parsed.GetValue(project), parsed.GetValue(output) == SharedOptions.Json).Run(console));
        return command;
    }
}
