using System.Text.Json;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Projects;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Generating;

/// <summary>A run of <c>manifestgen generate</c>.</summary>
/// <param name="project">The project file or folder that was named; null for the working folder.</param>
/// <param name="set">The MSBuild properties to build with.</param>
/// <param name="asJson">Whether to answer in JSON.</param>
internal sealed class GenerateRun(string? project, IReadOnlyList<(string Name, string Value)> set, bool asJson)
{
    /// <summary>Builds, and says what was written.</summary>
    /// <returns>The exit code.</returns>
    public int Run(ToolConsole console)
    {
        var choice = ProjectChoice.From(project);
        if (choice.Problem.Length > 0) return Refusal.Of(choice.Problem, console);

        var built = Spinner.While(console, $"Building {Path.GetFileName(choice.Path)}", () => ProductBuild.Run(choice.Path, set));
        if (asJson) WriteJson(console, choice.Path, built);
        else foreach (var line in built.Build.Lines) console.Error.WriteLine(line);

        if (!built.Build.Succeeded) return ExitCode.Errors;
        if (built.Problem.Length > 0) return Refusal.Of(built.Problem, console);

        if (!asJson) WriteText(console, built);
        return ExitCode.Clean;
    }

    private static void WriteText(ToolConsole console, ProductBuild built)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetRelativePath(Directory.GetCurrentDirectory(), built.OutputPath));
        console.Text.WriteLine($"{folder} holds:");
        foreach (var file in built.Files) console.Text.WriteLine($"  {Path.GetRelativePath(built.OutputPath, file)}");
    }

    private static void WriteJson(ToolConsole console, string project, ProductBuild built)
    {
        JsonAnswer.Write(console.Output, json =>
        {
            json.WriteString("project"u8, project);
            json.WriteBoolean("succeeded"u8, built.Build.Succeeded && built.Problem.Length == 0);
            json.WriteString("outputPath"u8, built.OutputPath);
            json.WriteStartArray("files"u8);
            foreach (var file in built.Files) json.WriteStringValue(file);
            json.WriteEndArray();
            json.WriteStartArray("diagnostics"u8);
            foreach (var message in built.Build.Lines.Select(BuildMessage.Read).OfType<BuildMessage>()) Write(message, json);
            json.WriteEndArray();
        });
    }

    private static void Write(BuildMessage message, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, message.Code);
        json.WriteString("severity"u8, message.Severity);
        json.WriteString("file"u8, message.File);
        json.WriteNumber("line"u8, message.Line);
        json.WriteNumber("column"u8, message.Column);
        json.WriteString("message"u8, message.Text);
        json.WriteEndObject();
    }
}
