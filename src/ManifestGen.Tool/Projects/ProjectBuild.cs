using System.ComponentModel;
using System.Text.Json;

namespace ManifestGen.Tool.Projects;

/// <summary>
/// A build of a project by the .NET SDK, in a process of its own, as <c>dotnet build</c> does it: the build alone knows what a project is. It says
/// nothing on the way; its errors and warnings, and the properties that were asked for, come back when it is done.
/// </summary>
internal sealed class ProjectBuild
{
    /// <summary>The member of MSBuild's answer that holds the properties.</summary>
    private const string AnswerName = "Properties";

    private ProjectBuild(bool succeeded, IReadOnlyDictionary<string, string> properties, IReadOnlyList<string> lines)
    {
        Succeeded = succeeded;
        Properties = properties;
        Lines = lines;
    }

    /// <summary>Whether it succeeded.</summary>
    public bool Succeeded { get; }

    /// <summary>The properties that were asked for, by name; none when the project could not be read.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; }

    /// <summary>Its errors and warnings, line by line, as MSBuild writes them.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The .NET host to start builds with: the one that runs this program, when it does.</summary>
    public static string DotnetPath { get; } =
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath ?? ""
        : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host
        : "dotnet";

    /// <summary>Restores and builds a project.</summary>
    /// <param name="project">The project file.</param>
    /// <param name="set">Properties to build with.</param>
    /// <param name="asked">Two properties or more to read afterwards.</param>
    public static ProjectBuild Run(string project, IEnumerable<(string Name, string Value)> set, IReadOnlyList<string> asked) =>
        Start([project, "-restore", "-target:Build", .. Switches(set, asked)]);

    /// <summary>Runs a target of a project that is restored.</summary>
    /// <param name="project">The project file.</param>
    /// <param name="set">Properties to run it with.</param>
    /// <param name="asked">Two properties or more to read afterwards.</param>
    /// <param name="target">The target.</param>
    public static ProjectBuild Run(string project, IEnumerable<(string Name, string Value)> set, IReadOnlyList<string> asked, string target) =>
        Start([project, $"-target:{target}", .. Switches(set, asked)]);

    /// <summary>Reads properties of a project without building it.</summary>
    /// <param name="project">The project file.</param>
    /// <param name="set">Properties to read it with.</param>
    /// <param name="asked">Two properties or more to read.</param>
    public static ProjectBuild Evaluate(string project, IEnumerable<(string Name, string Value)> set, IReadOnlyList<string> asked) =>
        Start([project, .. Switches(set, asked)]);

    // MSBuild takes ; and , in a value for the end of a property.
    private static IEnumerable<string> Switches(IEnumerable<(string Name, string Value)> set, IReadOnlyList<string> asked) =>
        set.Select(p => $"-property:{p.Name}={Uri.EscapeDataString(p.Value).Replace("%2F", "/", StringComparison.Ordinal)}")
            .Append($"-getProperty:{string.Join(',', asked)}")
            .Append("-nologo");

    private static ProjectBuild Start(IEnumerable<string> arguments)
    {
        try
        {
            // What it says is read by a program, in the words of English.
            var run = ChildProcess.Run(DotnetPath, ["msbuild", .. arguments], ("DOTNET_CLI_UI_LANGUAGE", "en"), ("DOTNET_NOLOGO", "1"));
            return new ProjectBuild(run.ExitCode == 0, Parse(run.Output), run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
        catch (Win32Exception reason)
        {
            return new ProjectBuild(false, new Dictionary<string, string>(), [$"'{DotnetPath}' of the .NET SDK, which builds the project, cannot be started: {reason.Message}"]);
        }
    }

    private static Dictionary<string, string> Parse(string output)
    {
        var begin = output.IndexOf('{', StringComparison.Ordinal);
        if (begin < 0) return [];
        using var json = JsonDocument.Parse(output.AsMemory(begin));
        return json.RootElement.GetProperty(AnswerName).EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString() ?? "", StringComparer.Ordinal);
    }
}
