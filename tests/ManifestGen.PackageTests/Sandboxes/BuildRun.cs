using Microsoft.Build.Logging.StructuredLogger;

namespace ManifestGen.PackageTests.Sandboxes;

/// <summary>A build that was run, and its binary log.</summary>
internal sealed class BuildRun
{
    private static readonly string[] OwnTasks = ["GenerateManifests", "WriteProjectFacts", "WriteProjectsClass"];

    private readonly ProcessRun _run;
    private readonly Lazy<Build> _log;

    /// <summary>Takes a run and the log that it wrote.</summary>
    public BuildRun(ProcessRun run, string log)
    {
        _run = run;
        _log = new Lazy<Build>(() => BinaryLog.ReadBuild(log));
    }

    /// <summary>Whether it ended well.</summary>
    public bool Succeeded => _run.ExitCode == 0;

    /// <summary>What it said.</summary>
    public string Output => _run.Output;

    /// <summary>The tasks of ManifestGen that ran, in their order.</summary>
    public IReadOnlyList<string> Tasks =>
        [.. _log.Value.FindChildrenRecursive<Microsoft.Build.Logging.StructuredLogger.Task>(t => OwnTasks.Contains(t.Name)).Select(t => t.Name)];

    /// <summary>How often manifests were generated.</summary>
    public int Generations => Tasks.Count(t => t == "GenerateManifests");

    /// <summary>How often the compiler was run.</summary>
    public int Compilations => _log.Value.FindChildrenRecursive<Microsoft.Build.Logging.StructuredLogger.Task>(t => t.Name == "Csc").Count;

    /// <summary>The messages of ManifestGen's that were logged without being warnings or errors.</summary>
    public IReadOnlyList<string> Messages => [.. _log.Value.FindChildrenRecursive<Message>().Select(m => m.Text)];

    /// <summary>The errors, each once.</summary>
    public IReadOnlyList<AbstractDiagnostic> Errors => [.. _log.Value.FindChildrenRecursive<Error>().DistinctBy(e => (e.Code, e.File, e.LineNumber, e.Text))];

    /// <summary>The warnings, each once.</summary>
    public IReadOnlyList<AbstractDiagnostic> Warnings => [.. _log.Value.FindChildrenRecursive<Warning>().DistinctBy(e => (e.Code, e.File, e.LineNumber, e.Text))];

    /// <summary>The one error that there is.</summary>
    public AbstractDiagnostic SingleError()
    {
        Assert.False(Succeeded, Output);
        Assert.DoesNotContain("   at ", Output, StringComparison.Ordinal);
        return Assert.Single(Errors);
    }
}
