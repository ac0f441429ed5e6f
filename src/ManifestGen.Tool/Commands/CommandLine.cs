using System.CommandLine;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Commands;

/// <summary>The <c>manifestgen</c> command: reads its arguments and runs what they name.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line and returns the exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, ToolConsole console)
    {
        var root = new RootCommand("Describes, generates and validates what a product needs to run and scale on Kubernetes.")
        {
            ValidateCommand.Create(console),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count == 0) return parsed.Invoke(new() { Output = console.Text, Error = console.Error, EnableDefaultExceptionHandler = false });

        foreach (var error in parsed.Errors) console.Error.WriteLine($"manifestgen: {error.Message}");
        console.Error.WriteLine($"Run 'manifestgen {(parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ")}--help' to see how it is used.");
        return ExitCode.WrongUse;
    }
}
