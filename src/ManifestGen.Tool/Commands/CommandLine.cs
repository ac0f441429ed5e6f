using System.CommandLine;
using System.CommandLine.Parsing;
using ManifestGen.Tool.Clusters;
using ManifestGen.Tool.Diffing;
using ManifestGen.Tool.Doctor;
using ManifestGen.Tool.Explaining;
using ManifestGen.Tool.FirstDefinition;
using ManifestGen.Tool.Generating;
using ManifestGen.Tool.Guarding;
using ManifestGen.Tool.Images;
using ManifestGen.Tool.Rehearsing;
using ManifestGen.Tool.Schemas;
using ManifestGen.Tool.Simulation;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Commands;

/// <summary>The <c>manifestgen</c> command: reads its arguments and runs what they name.</summary>
internal static class CommandLine
{
    private static readonly (string Name, Func<ToolConsole, Command> Create)[] Commands =
    [
        ("diff", DiffCommand.Create),
        ("doctor", DoctorCommand.Create),
        ("down", DownCommand.Create),
        ("explain", ExplainCommand.Create),
        ("generate", GenerateCommand.Create),
        ("image", ImageCommand.Create),
        ("init", InitCommand.Create),
        ("lock", LockCommand.Create),
        ("logs", LogsCommand.Create),
        ("rehearse", RehearseCommand.Create),
        ("schema", SchemaCommand.Create),
        ("simulate", SimulateCommand.Create),
        ("status", StatusCommand.Create),
        ("up", UpCommand.Create),
        (ValidateCommand.Name, ValidateCommand.Create),
    ];

    /// <summary>Runs a command line and returns the exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, ToolConsole console)
    {
        var root = new RootCommand("Describes, generates and validates what a product needs to run and scale on Kubernetes.");
        foreach (var command in Meant(arguments)) root.Subcommands.Add(command(console));
        var verbose = new Option<bool>("--verbose") { Description = "Show where in the program a fault of ManifestGen occurred.", Recursive = true };
        root.Options.Add(verbose);
        return FaultReport.Guard(() => Run(root.Parse(arguments), console), arguments.Contains(verbose.Name), console);
    }

    /// <summary>The command that is named, or all of them: making each costs time that a short run has not.</summary>
    private static IEnumerable<Func<ToolConsole, Command>> Meant(IReadOnlyList<string> arguments) =>
        arguments.Count > 0 && Array.Find(Commands, c => c.Name == arguments[0]) is { Create: { } create } ? [create] : Commands.Select(c => c.Create);

    private static int Run(ParseResult parsed, ToolConsole console) => parsed.Errors.Count > 0
        ? Refuse(parsed, console)
        : parsed.Invoke(new() { Output = console.Text, Error = console.Error, EnableDefaultExceptionHandler = false });

    private static int Refuse(ParseResult parsed, ToolConsole console)
    {
        foreach (var error in parsed.Errors) console.Error.WriteLine($"manifestgen: {error.Message}");
        var command = "";
        for (SymbolResult? named = parsed.CommandResult; named is CommandResult { Command: not RootCommand } one; named = one.Parent) command = $"{one.Command.Name} {command}";
        console.Error.WriteLine($"Run 'manifestgen {command}--help' to see how it is used.");
        return ExitCode.WrongUse;
    }
}
