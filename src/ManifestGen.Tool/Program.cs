using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

using var console = ToolConsole.Standard();
return CommandLine.Run(args, console);
