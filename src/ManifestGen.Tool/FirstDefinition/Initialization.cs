using System.Text;
using System.Xml;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Images;
using ManifestGen.Tool.Projects;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.FirstDefinition;

/// <summary>A run of <c>manifestgen init</c>.</summary>
/// <param name="project">The project file or folder that was named; null for the working folder.</param>
/// <param name="asJson">Whether to answer in JSON.</param>
internal sealed class Initialization(string? project, bool asJson)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the definition, unless something stands against it.</summary>
    /// <returns>The exit code.</returns>
    public int Run(ToolConsole console)
    {
        var choice = ProjectChoice.From(project);
        if (choice.Problem.Length > 0) return Refusal.Of(choice.Problem, console);
        if (!Path.GetExtension(choice.Path).Equals(".csproj", StringComparison.OrdinalIgnoreCase))
            return Refusal.Of($"'{choice.Path}' is no C# project, and a definition is C#. Add a C# project that lists this one as a ManifestGenComponent.", console);

        var file = choice.Path;
        try
        {
            var read = ProjectText.Read(file);
            if (Existing(read.Folder) is { } existing)
                return Refusal.Of($"there is a product definition already, in '{existing}'. A project has one; change that one, or remove it first.", console, ExitCode.Errors);

            List<StartingComponent> components = read is { Components.Count: 0, Runs: true } ? [StartingComponent.Of(read)] : [];
            foreach (var component in Listed(read)) components.Add(StartingComponent.Of(ProjectText.Read(file = component)));
            if (components.Count > 0) return Write(console, choice.Path, read, components);
            return Refusal.Of(
                $"'{choice.Path}' is a library and lists no ManifestGenComponent, so there is nothing to deploy. Name the project that runs, "
                + "or add to this one: <ItemGroup><ManifestGenComponent Include=\"path/to/App.csproj\" /></ItemGroup>.",
                console);
        }
        catch (XmlException reason)
        {
            return Refusal.Of($"'{file}' is no project that MSBuild can read: {reason.Message}", console, ExitCode.Errors);
        }
    }

    private int Write(ToolConsole console, string path, ProjectText read, IReadOnlyList<StartingComponent> components)
    {
        var file = Path.Combine(read.Folder, $"{DefinitionText.ClassName}.cs");
        try
        {
            using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            stream.Write(Utf8.GetBytes(DefinitionText.Of(StartingComponent.NameOf(read), read.RootNamespace, components)));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            return Refusal.Of($"'{file}' cannot be written: {reason.Message}", console, ExitCode.Errors);
        }

        var next = Next(Path.GetRelativePath(Directory.GetCurrentDirectory(), path), read.HasPackage);
        if (asJson) WriteJson(console, path, file, next);
        else WriteText(console, file, next);
        return ExitCode.Clean;
    }

    /// <summary>A file that holds a definition, or where one would be written; null when there is none.</summary>
    private static string? Existing(string folder)
    {
        var search = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return Directory.EnumerateFiles(folder, "*.cs", search)
            .Where(f => !Path.GetRelativePath(folder, f).Split(Path.DirectorySeparatorChar)[0].ToUpperInvariant().Equals("OBJ", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault(f => File.ReadAllText(f).Contains(nameof(IProductDefinition), StringComparison.Ordinal));
    }

    /// <summary>The project files that a project lists as components, those that are there.</summary>
    private static IEnumerable<string> Listed(ProjectText read) => read.Components.Select(c => Path.GetFullPath(c.Replace('\\', '/'), read.Folder)).Where(File.Exists);

    private static List<string> Next(string project, bool hasPackage)
    {
        var quoted = CommandWords.Quoted(project);
        List<string> next = [$"dotnet build {quoted}", $"manifestgen explain {quoted}"];
        if (!hasPackage) next.Insert(0, $"dotnet add {quoted} package ManifestGen");
        return next;
    }

    private static void WriteText(ToolConsole console, string file, List<string> next)
    {
        console.Text.WriteLine($"Wrote {Path.GetRelativePath(Directory.GetCurrentDirectory(), file)}. Next:");
        foreach (var command in next) console.Text.WriteLine($"  {command}");
    }

    private static void WriteJson(ToolConsole console, string project, string file, List<string> next)
    {
        JsonAnswer.Write(console.Output, json =>
        {
            json.WriteString("project"u8, project);
            json.WriteString("file"u8, file);
            json.WriteStartArray("next"u8);
            foreach (var command in next) json.WriteStringValue(command);
            json.WriteEndArray();
        });
    }
}
