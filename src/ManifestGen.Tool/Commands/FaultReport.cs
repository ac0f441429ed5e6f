using System.Diagnostics.CodeAnalysis;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Commands;

/// <summary>What the user sees of a fault of ours: one coded line, and no stack trace unless it is asked for.</summary>
internal static class FaultReport
{
    /// <summary>Runs a command, and reports what it throws.</summary>
    /// <returns>The exit code.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever reaches this place is a fault of ours, and is reported as one.")]
    public static int Guard(Func<int> run, bool verbose, ToolConsole console)
    {
        try
        {
            return run();
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Canceled;
        }
        catch (Exception fault)
        {
            console.Error.WriteLine($"manifestgen: error MG9999: Internal fault: {fault.GetType().Name}: {fault.Message}");
            console.Error.WriteLine(verbose
                ? fault.ToString()
                : "This is a fault of ManifestGen, not of the input. Please report it with this message, the input, and what --verbose adds.");
            return ExitCode.Fault;
        }
    }
}
