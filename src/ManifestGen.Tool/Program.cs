using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Host;
using ManifestGen.Tool.Terminal;

// Part of every build of a product: before anything of the command line is loaded.
if (args is [BuildVerb.Name, var request]) return BuildVerb.Run(request);

using var console = ToolConsole.Standard();
return CommandLine.Run(args, console);
