using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Host;
using ManifestGen.Tool.Projects;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Explaining;

/// <summary>A run of <c>manifestgen explain</c>.</summary>
/// <param name="project">The project file or folder that was named; null for the working folder.</param>
/// <param name="environment">The environment to explain; empty for the plain one.</param>
/// <param name="output">The form of the answer.</param>
internal sealed class ExplainRun(string? project, string environment, string output)
{
    /// <summary>Builds the project, so that what is explained is what is written, and lets the build's own host explain it.</summary>
    /// <returns>The exit code.</returns>
    public int Run(ToolConsole console)
    {
        var choice = ProjectChoice.From(project);
        if (choice.Problem.Length > 0) return Refusal.Of(choice.Problem, console);

        var built = Spinner.While(console, $"Building {Path.GetFileName(choice.Path)}", () => ProductBuild.Run(choice.Path, []));
        if (Refusal.Of(built, console) is { } refused) return refused;
        return Ask(console, built);
    }

    /// <summary>A definition needs the frameworks and assemblies of its product, so the host runs in a process of its own, as in the build.</summary>
    private int Ask(ToolConsole console, ProductBuild built)
    {
        var run = ChildProcess.Run(
            ProjectBuild.DotnetPath,
            ["exec", "--runtimeconfig", built.RuntimeConfigFile, built.Host, ExplainVerb.Name, built.RequestFile, output, environment]);
        console.Text.Write(run.Output);
        console.Error.Write(run.Error);
        return run.ExitCode;
    }
}
