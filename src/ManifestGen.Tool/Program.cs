using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Host;
using ManifestGen.Tool.Terminal;

// Part of every build of a product: before anything of the command line is loaded.
if (args is [BuildVerb.Name, var request]) return BuildVerb.Run(request);

if (args is [ExplainVerb.Name, var explained, var output, var environment]) return ExplainVerb.Run(explained, output, environment);

using var console = ToolConsole.Standard();
return CommandLine.Run(args, console);
