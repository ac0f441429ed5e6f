using ManifestGen.Engine.Comparison;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Projects;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Diffing;

/// <summary>A run of <c>manifestgen diff</c> against the last output or a revision.</summary>
/// <param name="target">What is compared.</param>
/// <param name="revision">The revision to compare with; empty for the last output.</param>
internal sealed class DiffRun(DiffTarget target, string revision)
{
    /// <summary>Builds without writing, and shows what is different.</summary>
    /// <returns>The exit code.</returns>
    public int Run(ToolConsole console)
    {
        var environments = target.Environments;
        var choice = ProjectChoice.From(target.Path);
        if (choice.Problem.Length > 0) return Refusal.Of(choice.Problem, console);

        using var folder = new WorkFolder();
        var now = Spinner.While(console, $"Building {Path.GetFileName(choice.Path)}", () => Preview.Of(choice.Path, folder.Below("now"), environments));
        if (Refusal.Of(now.Product, console) is { } refused) return refused;

        var before = revision.Length == 0
            ? LastOutput.Of(now.OutputPath)
            : Spinner.While(console, $"Building {revision}", () => RevisionOutput.Of(revision, choice.Path, folder.Below("before"), environments));
        if (before.Problem.Length > 0) return Refusal.Of(before.Problem, console, before.HasErrors ? ExitCode.Errors : ExitCode.WrongUse);

        var wanted = now.Manifests.Select(e => e.Environment).ToHashSet(StringComparer.Ordinal);
        // Environments that are not built now are no difference; one that is gone from the project is.
        var compared = environments.Count == 0 ? before.Manifests : before.Manifests.Where(e => wanted.Contains(e.Environment));
        var changes = ManifestComparison.Compare(compared, now.Manifests);
        if (target.AsJson) DiffJson.Write(choice.Path, revision.Length == 0 ? "output" : revision, changes, console);
        else DiffText.Write(changes, console);
        return target.TellsByExitCode && changes.Count > 0 ? ExitCode.Different : ExitCode.Clean;
    }
}
