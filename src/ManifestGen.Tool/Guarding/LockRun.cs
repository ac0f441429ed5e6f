using ManifestGen.Engine.Guarding;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Projects;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Guarding;

/// <summary>A run of <c>manifestgen lock</c>.</summary>
/// <param name="project">The project file or folder that was named; null for the working folder.</param>
/// <param name="environments">The environments to hold; those of the project when none is named.</param>
/// <param name="asJson">Whether to answer in JSON.</param>
internal sealed class LockRun(string? project, IReadOnlyList<string> environments, bool asJson)
{
    /// <summary>Builds, and says where the file is.</summary>
    /// <returns>The exit code.</returns>
    public int Run(ToolConsole console)
    {
        var choice = ProjectChoice.From(project);
        if (choice.Problem.Length > 0) return Refusal.Of(choice.Problem, console);

        var set = new List<(string Name, string Value)> { ("ManifestGenLock", "true") };
        if (environments.Count > 0) set.Add(("ManifestGenEnvironments", string.Join(';', environments)));
        var built = Spinner.While(console, $"Building {Path.GetFileName(choice.Path)}", () => ProductBuild.Run(choice.Path, set));
        foreach (var line in built.Build.Lines) console.Error.WriteLine(line);
        if (!built.Build.Succeeded) return ExitCode.Errors;
        if (built.Problem.Length > 0) return Refusal.Of(built.Problem, console);

        var file = Path.Combine(Path.GetDirectoryName(choice.Path) ?? "", UpgradeGuard.FileName);
        if (asJson) WriteJson(console, choice.Path, file);
        else console.Text.WriteLine($"{Path.GetRelativePath(Directory.GetCurrentDirectory(), file)} holds what later builds must not change. Commit it.");
        return ExitCode.Clean;
    }

    private static void WriteJson(ToolConsole console, string project, string file)
    {
        JsonAnswer.Write(console.Output, json =>
        {
            json.WriteString("project"u8, project);
            json.WriteString("file"u8, file);
        });
    }
}
