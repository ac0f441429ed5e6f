using System.Diagnostics;
using BenchmarkDotNet.Attributes;

namespace ManifestGen.Benchmarks;

/// <summary>Whole processes from start to exit, as a shell sees them.</summary>
[WarmupCount(2)]
[IterationCount(15)]
[InvocationCount(1)]
public class ProcessBenchmarks
{
    private readonly string _tool = typeof(ManifestGen.Tool.Commands.ExitCode).Assembly.Location;
    private string _manifest = "";

    /// <summary>Writes a file to validate.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _manifest = Path.Combine(Directory.CreateTempSubdirectory("manifestgen-").FullName, "deployment.yaml");
        File.WriteAllBytes(_manifest, ManifestSet.Of(3));
    }

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(Path.GetDirectoryName(_manifest) ?? "", recursive: true);

    /// <summary>Starts, says its version and ends.</summary>
    [Benchmark(Baseline = true)]
    public int Version() => Run("--version");

    /// <summary>Starts, validates one file and ends.</summary>
    [Benchmark]
    public int ValidateOneFile() => Run("validate", _manifest);

    private int Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [_tool, .. arguments]) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? 0 : throw new InvalidOperationException($"exit code {process.ExitCode}");
    }
}
