using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Diffing;

/// <summary>Why there is nothing to show.</summary>
internal static class DiffRefusal
{
    /// <summary>Says that the project cannot be compared as it is: what is wrong in it, or that it has no manifests; null when it can.</summary>
    /// <returns>The exit code.</returns>
    public static int? Of(Preview preview, ToolConsole console)
    {
        if (preview.Build.Succeeded) return preview.Problem.Length > 0 ? Of(preview.Problem, console) : null;
        foreach (var line in preview.Build.Lines) console.Error.WriteLine(line);
        return ExitCode.Errors;
    }

    /// <summary>Says what is wrong.</summary>
    /// <returns>The exit code.</returns>
    public static int Of(string problem, ToolConsole console, int exitCode = ExitCode.WrongUse)
    {
        console.Error.WriteLine($"manifestgen: {problem}");
        return exitCode;
    }
}
