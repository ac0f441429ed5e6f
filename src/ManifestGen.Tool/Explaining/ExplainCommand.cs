using System.CommandLine;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Explaining;

/// <summary><c>manifestgen explain</c>: its arguments and options.</summary>
internal static class ExplainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var project = SharedOptions.Project();
        var environment = new Option<string?>("--environment") { HelpName = "name", Description = "The environment to explain; the plain one by default." };
        var output = SharedOptions.TextOrJson();
        var command = new Command("explain", "Shows every value of the product, and where it came from: the definition, a project, an option, another value or a default.")
        {
            project, environment, output,
        };
        command.SetAction(parsed => new ExplainRun(parsed.GetValue(project), parsed.GetValue(environment) ?? "", parsed.GetRequiredValue(output)).Run(console));
        return command;
    }
}
