using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Formats;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Validation;
using ManifestGen.Tool.Input;

namespace ManifestGen.Tool.Host;

/// <summary>Reads the request that the build wrote, and judges the MSBuild properties in it.</summary>
/// <param name="request">The request's JSON.</param>
/// <param name="sink">Takes every property that has an impossible value.</param>
internal sealed class HostRequestReader(JsonElement request, DiagnosticSink sink)
{
    /// <summary>A property has a value that it cannot have.</summary>
    public static readonly DiagnosticDescriptor ImpossibleValue = new(
        "MG8104", Severity.Error, "The property {0} cannot be '{1}'", "Set it to {2}.");

    /// <summary>A property or an item has a name that ManifestGen does not know.</summary>
    public static readonly DiagnosticDescriptor Misspelt = new(
        "MG8106", Severity.Warning, "ManifestGen has no property or item {0}, so that it changes nothing", "Did you mean {1}?");

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n'];

    /// <summary>Reads a request file.</summary>
    public static HostRequest Read(string path, DiagnosticSink sink)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return new HostRequestReader(document.RootElement, sink).Read();
    }

    private HostRequest Read()
    {
        var projectFile = Text("projectFile");
        foreach (var slip in request.GetProperty("misspelt").EnumerateArray())
            sink.Add(Misspelt, new Location(Text(slip, "file"), slip.GetProperty("line").GetInt32()), Text(slip, "name"), Text(slip, "meant"));
        return new HostRequest
        {
            Facts = new BuildFacts
            {
                ProjectName = Text("projectName"),
                ProjectDirectory = Path.GetDirectoryName(projectFile) ?? "",
                Projects = [.. request.GetProperty("projects").EnumerateArray().Select(Project)],
                Options = Options(),
            },
            ProjectFile = projectFile,
            ProjectVersion = Text("projectVersion"),
            Assembly = Text("assembly"),
            References = Texts(request, "references"),
            Definition = Text("definition"),
            Timeout = Timeout(),
            Environments = Environments(),
            LockFile = Text("lockFile"),
            IsGuarded = IsGuarded(),
            AcceptsChanges = Switch("ManifestGenAcceptChanges", "acceptChanges"),
            PreviewPath = request.TryGetProperty("previewPath", out var preview) ? preview.GetString() ?? "" : "",
            DisplayPath = Text("displayPath"),
            Properties = request.GetProperty("properties").EnumerateObject()
                .ToDictionary(p => p.Name, p => p.Value.GetString() ?? "", StringComparer.OrdinalIgnoreCase),
            Severities = new SeverityPolicy
            {
                Hidden = List("noWarn"),
                WarningsAsErrors = IsTrue("treatWarningsAsErrors"),
                AsErrors = List("warningsAsErrors"),
                NotAsErrors = List("warningsNotAsErrors"),
            },
        };
    }

    private GenerationOptions Options() => new()
    {
        Stage = Stage(),
        Formats = Formats(),
        KubernetesVersion = Version(),
        ImageRegistry = Text("imageRegistry"),
        ImageTag = Text("imageTag"),
        ImageContext = Text("imageContext"),
        TemplatesPath = Text("templatesPath"),
        AllowedKinds = List("allowedKinds"),
        SchemaFiles = Readable(SchemaFolder.Of(SchemasPath())),
        SeverityFiles = Readable(SeverityFileSearch.Around([Path.Combine(Text("outputPath"), "_"), Text("projectFile")])),
        Fragments = [.. Text("fragments").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Fragment)],
        ExplainComments = Switch("ManifestGenExplainComments", "explainComments"),
        OutputPath = Text("outputPath"),
        Check = Switch("ManifestGenCheck", "check"),
    };

    private string SchemasPath()
    {
        var folder = Text("schemasPath");
        if (folder.Length > 0 && !Directory.Exists(folder)) Reject("ManifestGenSchemasPath", folder, "a folder that is there");
        return folder;
    }

    /// <summary>A property that is on or off, in the words that MSBuild's conditions know for it; off when it is empty.</summary>
    private bool Switch(string property, string name)
    {
        switch (Text(name).ToUpperInvariant())
        {
            case "" or "FALSE" or "OFF" or "NO":
                return false;
            case "TRUE" or "ON" or "YES":
                return true;
            default:
                Reject(property, Text(name), "true or false");
                return false;
        }
    }

    private IReadOnlyList<SourceFile> Readable(InputContent content)
    {
        foreach (var found in content.Unreadable.SelectMany(u => u.ToResult().Diagnostics)) sink.Add(found);
        return content.Files;
    }

    /// <summary>A file, and after a bar the environments that it is for.</summary>
    private static FragmentFile Fragment(string item)
    {
        var bar = item.LastIndexOf('|');
        return new FragmentFile(item[..bar], item[(bar + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private Stage Stage()
    {
        var text = Text("stage");
        if (Enum.TryParse<Stage>(text, ignoreCase: true, out var stage) && Enum.IsDefined(stage) && !char.IsDigit(text[0])) return stage;
        Reject("ManifestGenStage", text, "pod, replicas, balanced or autoscaled");
        return default;
    }

    private IReadOnlyList<OutputFormat> Formats()
    {
        var text = Text("format");
        if (OutputFormats.TryParse(text, out var formats)) return formats;
        Reject("ManifestGenFormat", text, $"one of {string.Join(", ", OutputFormats.Names)}, or several with ';' between");
        return [];
    }

    private bool IsGuarded()
    {
        switch (Text("lock").ToUpperInvariant())
        {
            case "":
                return File.Exists(Text("lockFile"));
            case "TRUE":
                return true;
            case "FALSE":
                return false;
            default:
                Reject("ManifestGenLock", Text("lock"), "true, false or nothing");
                return false;
        }
    }

    /// <summary>The environments. Each is the name of a folder and of files.</summary>
    private string[] Environments()
    {
        // A space is no separator here: it would make two environments of a slip.
        string[] names = [.. Text("environments").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
        foreach (var name in names.Where(n => !char.IsAsciiLetterOrDigit(n[0]) || n.AsSpan().ContainsAnyExcept(NameCharacters)))
        {
            Reject("ManifestGenEnvironments", name, "names of letters, digits, '-', '_' and '.' that begin with a letter or digit, with ';' between");
        }

        // Some file systems take them for one folder.
        foreach (var alike in names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            Reject("ManifestGenEnvironments", string.Join(';', alike), "names that differ in more than upper and lower case");
        return names;
    }

    private KubernetesVersion Version()
    {
        var text = Text("kubernetesVersion");
        if (!KubernetesVersion.TryParse(text, out var version))
        {
            Reject("ManifestGenKubernetesVersion", text, $"a release from {KubernetesVersion.Oldest} to {KubernetesVersion.Newest}, such as {KubernetesVersion.Default}");
        }

        return version;
    }

    private TimeSpan Timeout()
    {
        var text = Text("definitionTimeout");
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0) return TimeSpan.FromSeconds(seconds);
        Reject("ManifestGenTimeout", text, "a number of seconds, 1 or more");
        return default;
    }

    private void Reject(string property, string value, string allowed) =>
        sink.Add(ImpossibleValue, new Location(Text("projectFile")), property, value, allowed);

    private static ProjectFacts Project(JsonElement facts) => new()
    {
        Name = Text(facts, "name"),
        Path = Text(facts, "path"),
        AssemblyName = Text(facts, "assemblyName"),
        TargetFramework = Text(facts, "targetFramework"),
        OutputType = Text(facts, "outputType"),
        IsWeb = facts.GetProperty("isWeb").GetBoolean(),
        UsesAspNetCore = facts.GetProperty("usesAspNetCore").GetBoolean(),
        Version = Text(facts, "version"),
        SdkVersion = Text(facts, "sdkVersion"),
        RuntimeIdentifier = Text(facts, "runtimeIdentifier"),
        SelfContained = facts.GetProperty("selfContained").GetBoolean(),
        PublishTrimmed = facts.GetProperty("publishTrimmed").GetBoolean(),
        PublishAot = facts.GetProperty("publishAot").GetBoolean(),
        PublishSingleFile = facts.GetProperty("publishSingleFile").GetBoolean(),
        InvariantGlobalization = facts.GetProperty("invariantGlobalization").GetBoolean(),
        OutputDirectory = Text(facts, "outputDirectory"),
        Description = Text(facts, "description"),
        SourceRepository = Text(facts, "repositoryUrl"),
        License = Text(facts, "license"),
        ContainerRepository = Text(facts, "containerRepository"),
        ContainerPort = facts.GetProperty("containerPort").GetInt32(),
        ProjectReferences = Texts(facts, "projectReferences"),
        RestoreFiles = Texts(facts, "restoreFiles"),
        LinkedFiles = Texts(facts, "linkedFiles"),
        SettingsFiles = Texts(facts, "settingsFiles"),
        FeedFolders = Texts(facts, "feedFolders"),
        FeedVariables = Texts(facts, "feedVariables"),
        ClearPasswords = Places(facts, "clearPasswords"),
        MachineFolders = Places(facts, "machineFolders"),
        KeptOut = Texts(facts, "keptOut"),
        ContextDirectory = Text(facts, "contextDirectory"),
    };

    private static PlacedFact[] Places(JsonElement facts, string name) =>
        [.. facts.GetProperty(name).EnumerateArray().Select(p => new PlacedFact(Text(p, "file"), p.GetProperty("line").GetInt32(), Text(p, "text")))];

    private string Text(string name) => Text(request, name);

    private bool IsTrue(string name) => Text(name).Equals("true", StringComparison.OrdinalIgnoreCase);

    private string[] List(string name) => Text(name).Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetString() ?? "";

    private static string[] Texts(JsonElement parent, string name) => [.. parent.GetProperty(name).EnumerateArray().Select(e => e.GetString() ?? "")];
}
