using ManifestGen.Engine.Comparison;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Projects;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Diffing;

/// <summary>A run of <c>manifestgen diff</c>.</summary>
/// <param name="project">The project file or folder that was named; null for the working folder.</param>
/// <param name="revision">The revision to compare with; empty for the last output.</param>
/// <param name="environments">The environments to compare; those of the project when none is named.</param>
/// <param name="tellsByExitCode">Whether differences have an exit code of their own.</param>
/// <param name="asJson">Whether to answer in JSON.</param>
internal sealed class DiffRun(string? project, string revision, IReadOnlyList<string> environments, bool tellsByExitCode, bool asJson)
{
    /// <summary>Builds without writing, and shows what is different.</summary>
    /// <returns>The exit code.</returns>
    public int Run(ToolConsole console)
    {
        var choice = ProjectChoice.From(project);
        if (choice.Problem.Length > 0) return Refuse(console, choice.Problem);

        using var folder = new WorkFolder();
        var now = Spinner.While(console, $"Building {Path.GetFileName(choice.Path)}", () => Preview.Of(choice.Path, folder.Below("now"), environments));
        if (!now.Build.Succeeded) return Fail(console, now);
        if (now.Problem.Length > 0) return Refuse(console, now.Problem);

        var before = revision.Length == 0
            ? LastOutput.Of(now.OutputPath)
            : Spinner.While(console, $"Building {revision}", () => RevisionOutput.Of(revision, choice.Path, folder.Below("before"), environments));
        if (before.Problem.Length > 0) return Refuse(console, before.Problem, before.HasErrors ? ExitCode.Errors : ExitCode.WrongUse);

        var wanted = now.Manifests.Select(e => e.Environment).ToHashSet(StringComparer.Ordinal);
        // Environments that are not built now are no difference; one that is gone from the project is.
        var compared = environments.Count == 0 ? before.Manifests : before.Manifests.Where(e => wanted.Contains(e.Environment));
        var changes = ManifestComparison.Compare(compared, now.Manifests);
        if (asJson) DiffJson.Write(choice.Path, revision, changes, console);
        else DiffText.Write(changes, console);
        return tellsByExitCode && changes.Count > 0 ? ExitCode.Different : ExitCode.Clean;
    }

    private static int Fail(ToolConsole console, Preview preview)
    {
        foreach (var line in preview.Build.Lines) console.Error.WriteLine(line);
        return ExitCode.Errors;
    }

    private static int Refuse(ToolConsole console, string problem, int exitCode = ExitCode.WrongUse)
    {
        console.Error.WriteLine($"manifestgen: {problem}");
        return exitCode;
    }
}
