using System.CommandLine;
using ManifestGen.Clusters.Connection;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Clusters;

/// <summary>Options that the commands on a cluster share.</summary>
internal sealed class ClusterOptions
{
    private readonly Argument<string?> _path = new("path")
    {
        Description = "A project, or a folder with one or with manifests. The working folder by default.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _context = SharedOptions.Context();

    private readonly Option<string?> _namespace = SharedOptions.Namespace();

    private readonly Option<string?> _environment = new("--environment") { Description = "The environment whose manifests are meant, where the project has several.", HelpName = "name" };

    private readonly Option<string> _output = SharedOptions.TextOrJson();

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_path);
        foreach (var option in new Option[] { _context, _namespace, _environment, _output }) command.Options.Add(option);
    }

    /// <summary>What the user chose.</summary>
    public ClusterTarget Read(ParseResult parsed, ToolConsole console) => new(
        parsed.GetValue(_path),
        parsed.GetValue(_environment) ?? "",
        new ClusterSelection { Context = parsed.GetValue(_context), Namespace = parsed.GetValue(_namespace), Kubeconfig = console.Kubeconfig },
        parsed.GetValue(_output) == SharedOptions.Json);
}
