using ManifestGen.Engine.Validation;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Host;
using ManifestGen.Tool.Reports;
using ManifestGen.Tool.Terminal;

// Part of every build of a product: before anything of the command line is loaded.
if (args is [BuildVerb.Name, var request]) return BuildVerb.Run(request);

if (args is [ExplainVerb.Name, var explained, var output, var environment]) return ExplainVerb.Run(explained, output, environment);

// The other processor readies what judges while this one finds out what is asked for.
var ready = args is [ValidateCommand.Name, ..] ? Validator.Prepare() : Task.CompletedTask;

using var console = ToolConsole.Standard();

// What is run most often, on every change of a file, does not wait for the library that reads options.
if (ValidateCommand.OfPathsAlone(args) is { } validation)
{
    _ = ready.ContinueWith(
        _ =>
        {
            TextReport.Prepare();
            console.Prepare();
        },
        TaskScheduler.Default);
    return FaultReport.Guard(() => validation.Run(console), verbose: false, console);
}

return CommandLine.Run(args, console);
