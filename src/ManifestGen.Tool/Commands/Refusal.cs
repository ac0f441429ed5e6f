using ManifestGen.Tool.Input;
using ManifestGen.Tool.Projects;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Commands;

/// <summary>Says why a command does not do what it was asked for.</summary>
internal static class Refusal
{
    /// <summary>Says what is wrong.</summary>
    /// <returns>The exit code.</returns>
    public static int Of(string problem, ToolConsole console, int exitCode = ExitCode.WrongUse)
    {
        console.Error.WriteLine($"manifestgen: {problem}");
        return exitCode;
    }

    /// <summary>Says that a project does not build, and why, or that it has no manifests; null when it does and has.</summary>
    /// <returns>The exit code.</returns>
    public static int? Of(ProductBuild built, ToolConsole console)
    {
        if (!built.Build.Succeeded) return Of(built.Build, console);
        return built.Problem.Length > 0 ? Of(built.Problem, console) : null;
    }

    /// <summary>Says why a build failed.</summary>
    /// <returns>The exit code.</returns>
    public static int Of(ProjectBuild failed, ToolConsole console)
    {
        foreach (var line in failed.Lines) console.Error.WriteLine(line);
        return ExitCode.Errors;
    }

    /// <summary>Says which of some files and folders are not there; null when all are.</summary>
    /// <returns>The exit code.</returns>
    public static int? OfMissing(IReadOnlyList<string> paths, ToolConsole console)
    {
        int? exitCode = null;
        foreach (var path in paths)
        {
            if (path != InputSet.StandardInput && !Path.Exists(path)) exitCode = Of($"there is no file or folder '{path}'.", console);
        }

        return exitCode;
    }
}
