using System.Text;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tests.Tool;

/// <summary>A command line run in this process, with what it wrote.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a command line.</summary>
    public static ToolRun Of(params string[] arguments) => With("", arguments);

    /// <summary>Runs a command line with something on standard input.</summary>
    public static ToolRun With(string input, params string[] arguments) => In(null, input, arguments);

    /// <summary>Runs a command line that finds programs in one folder only.</summary>
    public static ToolRun Searching(string path, params string[] arguments) => In(path, "", arguments);

    /// <summary>Runs a command line that finds programs in one folder only, and clusters in one kubeconfig.</summary>
    public static ToolRun OnCluster(string kubeconfig, string path, params string[] arguments) => In(path, "", arguments, kubeconfig);

    private static ToolRun In(string? path, string input, string[] arguments, string kubeconfig = "")
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var standardInput = new MemoryStream(Encoding.UTF8.GetBytes(input));
        int exitCode;
        using (var console = path is null
            ? new ToolConsole(standardInput, output, error) { Kubeconfig = kubeconfig }
            : new ToolConsole(standardInput, output, error) { SearchPath = path, Kubeconfig = kubeconfig })
        {
            exitCode = CommandLine.Run(arguments, console);
        }

        return new ToolRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
