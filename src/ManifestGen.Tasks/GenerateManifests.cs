using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace ManifestGen.Tasks;

/// <summary>Starts the host, which loads the definition, renders, validates and writes; and logs what it found. Nothing of the user's is loaded here.</summary>
public sealed class GenerateManifests : ToolTask
{
    private const int KeptLines = 20;

    private readonly List<string> _files = [];
    private readonly List<string> _read = [];
    private readonly List<string> _otherOutput = [];
    private HostLine? _running;
    private bool _isDone;
    private volatile bool _isCancelled;

    /// <summary>The <c>dotnet</c> that the build runs on; the one on the path when empty.</summary>
    public string DotnetPath { get; set; } = "";

    /// <summary>The host's assembly.</summary>
    [Required]
    public string Host { get; set; } = "";

    /// <summary>The runtimeconfig.json to write and to start the host with.</summary>
    [Required]
    public string RuntimeConfigFile { get; set; } = "";

    /// <summary>The JSON file to write, which tells the host what to do.</summary>
    [Required]
    public string RequestFile { get; set; } = "";

    /// <summary>What <see cref="WriteProjectFacts"/> wrote.</summary>
    [Required]
    public string FactsFile { get; set; } = "";

    /// <summary>The list of generated files to write, one a line; its time stamp says when the output was last right.</summary>
    [Required]
    public string FilesFile { get; set; } = "";

    /// <summary>The list to write of the files that the run itself found to read.</summary>
    [Required]
    public string ReadFile { get; set; } = "";

    /// <summary>The project file, to which mistakes without a better place belong.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The project's assembly, which may hold the definition.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The assemblies that the project's assembly needs besides the shared frameworks.</summary>
    public string[] References { get; set; } = [];

    /// <summary>The shared frameworks that the project uses.</summary>
    public string[] Frameworks { get; set; } = [];

    /// <summary>The version of the project's target framework, such as <c>10.0</c>.</summary>
    public string TargetFrameworkVersion { get; set; } = "";

    /// <summary>Whether the product has projects: listed ones, or the program that this project is. A library without needs a definition to be a product.</summary>
    public bool HasProjects { get; set; }

    /// <summary>Everything else that the host is told, by name, each with its <c>Value</c>.</summary>
    [Required]
    public ITaskItem[] Options { get; set; } = [];

    /// <summary>The files in which properties and items of ManifestGen are set, the project file among them.</summary>
    public string[] SettingFiles { get; set; } = [];

    /// <summary>The items <c>ManifestGenProperty</c>, each with its <c>Value</c>.</summary>
    public ITaskItem[] Properties { get; set; } = [];

    /// <inheritdoc />
    protected override string ToolName => Path.DirectorySeparatorChar == '\\' ? "dotnet.exe" : "dotnet";

    /// <inheritdoc />
    protected override Encoding StandardOutputEncoding => Encoding.UTF8;

    /// <inheritdoc />
    protected override Encoding StandardErrorEncoding => Encoding.UTF8;

    /// <inheritdoc />
    protected override MessageImportance StandardErrorLoggingImportance => MessageImportance.Normal;

    /// <inheritdoc />
    public override bool Execute()
    {
        if (!HasProjects && !AssemblyText.Mentions(Assembly, "IProductDefinition"))
        {
            // A library of the product that got the package along with all projects: nothing to describe.
            ChangedFile.Replace(FilesFile, "");
            return true;
        }

        ChangedFile.Write(RuntimeConfigFile, RuntimeConfig.Text(Frameworks, TargetFrameworkVersion));
        ChangedFile.Write(RequestFile, Request());
        if (!base.Execute()) return false;
        if (!_isDone) return LogEnded();

        ChangedFile.Write(ReadFile, Lines(_read));
        ChangedFile.Replace(FilesFile, Lines(_files));
        return true;
    }

    /// <inheritdoc />
    public override void Cancel()
    {
        _isCancelled = true;
        base.Cancel();
    }

    /// <inheritdoc />
    protected override string GenerateFullPathToTool() => DotnetPath;

    /// <inheritdoc />
    protected override string GenerateCommandLineCommands()
    {
        var command = new CommandLineBuilder();
        command.AppendSwitch("exec");
        command.AppendSwitchIfNotNull("--runtimeconfig ", RuntimeConfigFile);
        command.AppendFileNameIfNotNull(Host);
        command.AppendSwitch("build");
        command.AppendFileNameIfNotNull(RequestFile);
        return command.ToString();
    }

    /// <inheritdoc />
    protected override void LogEventsFromTextOutput(string singleLine, MessageImportance messageImportance)
    {
        if (HostLine.Read(singleLine) is not { } line)
        {
            // What the definition prints, or the runtime's last words.
            if (_otherOutput.Count < KeptLines) _otherOutput.Add(singleLine.Trim());
            Log.LogMessage(messageImportance, "{0}", singleLine);
            return;
        }

        switch (line.Word)
        {
            case "diagnostic":
                LogDiagnostic(line);
                break;
            case "file":
                _files.Add(line[0]);
                break;
            case "read":
                _read.Add(line[0]);
                break;
            case "running":
                _running = line;
                break;
            case "done":
                _isDone = true;
                Log.LogMessage(MessageImportance.High, "  {0} -> {1}", Path.GetFileNameWithoutExtension(ProjectFile), line[0]);
                break;
        }
    }

    /// <inheritdoc />
    protected override bool HandleTaskExecutionErrors() => !Log.HasLoggedErrors && LogEnded();

    /// <summary>Whether a line is the runtime's word and not its list of calls.</summary>
    private static bool IsSaid(string line) =>
        line.Length > 0 && !line.StartsWith("at ", StringComparison.Ordinal) && !line.StartsWith("Repeated ", StringComparison.Ordinal) && line.Any(c => c != '-');

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(l => l + "\n"));

    private string Request()
    {
        var json = new JsonText().Open('{').Add("assembly", Assembly).Add("references", References);
        foreach (var option in Options) json.Add(option.ItemSpec, option.GetMetadata("Value"));
        json.Open('{', "properties");
        foreach (var property in Properties) json.Add(property.ItemSpec, property.GetMetadata("Value"));
        json.Close('}').Open('[', "misspelt");
        foreach (var (name, meant, file, line) in MisspeltSettings.In(SettingFiles)) Add(name, meant, file, line);
        foreach (var (name, meant) in MisspeltSettings.Among(GlobalProperties())) Add(name, meant, ProjectFile, 0);
        return json.Close(']').AddRaw("projects", File.ReadAllText(FactsFile, Encoding.UTF8)).Close('}').ToString();

        void Add(string name, string meant, string file, int line) =>
            json.Open('{').Add("name", name).Add("meant", meant).Add("file", file).Add("line", line).Close('}');
    }

    /// <summary>The names of the properties that the command line sets.</summary>
    private IEnumerable<string> GlobalProperties() => BuildEngine is IBuildEngine6 engine ? engine.GetGlobalProperties().Keys : [];

    private void LogDiagnostic(HostLine line)
    {
        var (severity, code, text) = (line[0], line[1], line[5]);
        var (file, row, column) = (line[2].Length == 0 ? ProjectFile : line[2], line.Number(3), line.Number(4));
        // Texts go through as arguments: a brace in them is no placeholder.
        if (severity == "error") Log.LogError(null, code, null, file, row, column, 0, 0, "{0}", text);
        else if (severity == "warning") Log.LogWarning(null, code, null, file, row, column, 0, 0, "{0}", text);
        else Log.LogMessage(null, code, null, file, row, column, 0, 0, MessageImportance.Normal, "{0}", text);
    }

    /// <summary>The host ended without a word: the definition ended it, or it could not start. A stack trace helps neither user.</summary>
    private bool LogEnded()
    {
        if (_isCancelled) return false;
        var said = string.Join(" ", _otherOutput.Where(IsSaid));
        if (said.Length > 0) said = $" It said: {said.TrimEnd('.')}.";
        if (_running is { } definition)
        {
            Log.LogError(
                null, "MG8011", null, definition[1].Length == 0 ? ProjectFile : definition[1], definition.Number(2), 0, 0, 0,
                "The product definition '{0}' ended the process that ran it, with code {1}.{2} A definition returns a product or throws: look in it for Environment.Exit, for a method that calls itself without end, and for threads of its own.",
                definition[0], ExitCode, said);
        }
        else
        {
            Log.LogError(null, "MG9201", null, ProjectFile, 0, 0, 0, 0, "The process that generates manifests ended with code {0} before it began.{1}", ExitCode, said);
        }

        return false;
    }
}
