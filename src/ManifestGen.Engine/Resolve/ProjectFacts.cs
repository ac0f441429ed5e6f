namespace ManifestGen.Engine.Resolve;

/// <summary>What MSBuild knows about one project of the product.</summary>
public sealed record ProjectFacts
{
    /// <summary>The project file's name without its extension.</summary>
    public required string Name { get; init; }

    /// <summary>The full path of the project file.</summary>
    public required string Path { get; init; }

    /// <summary>The name of the assembly it builds.</summary>
    public required string AssemblyName { get; init; }

    /// <summary>The target framework, such as <c>net10.0</c>; of several, the newest that runs in a container.</summary>
    public required string TargetFramework { get; init; }

    /// <summary><c>Exe</c>, <c>WinExe</c> or <c>Library</c>.</summary>
    public string OutputType { get; init; } = "Exe";

    /// <summary>Whether it uses the ASP.NET shared framework and listens: the SDK is <c>Microsoft.NET.Sdk.Web</c>.</summary>
    public bool IsWeb { get; init; }

    /// <summary>Whether it runs on the ASP.NET shared framework, as every web project does and a worker may.</summary>
    public bool UsesAspNetCore { get; init; }

    /// <summary>The version of the product, such as <c>1.4.0</c>.</summary>
    public string Version { get; init; } = "";

    /// <summary><c>NETCoreSdkVersion</c>: the SDK that builds it, such as <c>10.0.100</c>; empty when not known.</summary>
    public string SdkVersion { get; init; } = "";

    /// <summary><c>RuntimeIdentifier</c>; empty when the output is portable.</summary>
    public string RuntimeIdentifier { get; init; } = "";

    /// <summary><c>PublishSelfContained</c> or else <c>SelfContained</c>: the runtime is published with it.</summary>
    public bool SelfContained { get; init; }

    /// <summary><c>PublishTrimmed</c>.</summary>
    public bool PublishTrimmed { get; init; }

    /// <summary><c>PublishAot</c>: the output is one native executable.</summary>
    public bool PublishAot { get; init; }

    /// <summary><c>PublishSingleFile</c>: the output is one executable.</summary>
    public bool PublishSingleFile { get; init; }

    /// <summary><c>InvariantGlobalization</c>: no culture data is needed.</summary>
    public bool InvariantGlobalization { get; init; }

    /// <summary><c>BaseOutputPath</c>: the full path of the folder that the build's output goes to; empty when not known.</summary>
    public string OutputDirectory { get; init; } = "";

    /// <summary><c>Description</c>; empty when the project has none.</summary>
    public string Description { get; init; } = "";

    /// <summary><c>RepositoryUrl</c>; empty when the project has none.</summary>
    public string SourceRepository { get; init; } = "";

    /// <summary><c>PackageLicenseExpression</c>; empty when the project has none.</summary>
    public string License { get; init; } = "";

    /// <summary><c>ContainerRepository</c>, when the project sets it for the SDK's own containers; empty otherwise.</summary>
    public string ContainerRepository { get; init; } = "";

    /// <summary>The container port that the project names for the SDK's own containers; 0 when it names none.</summary>
    public int ContainerPort { get; init; }

    /// <summary>The project files that it references, directly and through others, without itself: full paths, ordinal order.</summary>
    public IReadOnlyList<string> ProjectReferences { get; init; } = [];

    /// <summary>Further files that a restore reads: Directory.Build.props, Directory.Packages.props and what else is imported, nuget.config, global.json, lock files: full paths, ordinal order.</summary>
    public IReadOnlyList<string> RestoreFiles { get; init; } = [];

    /// <summary>Sources and content files, of the project and those it references, that lie outside the folder of the project that has them: full paths, ordinal order.</summary>
    public IReadOnlyList<string> LinkedFiles { get; init; } = [];

    /// <summary>The files <c>appsettings*.json</c> that are published with it: full paths, ordinal order.</summary>
    public IReadOnlyList<string> SettingsFiles { get; init; } = [];

    /// <summary>Folders with packages that its nuget.config names from where it lies: full paths, ordinal order.</summary>
    public IReadOnlyList<string> FeedFolders { get; init; } = [];

    /// <summary>What the build of its image reads besides its own folder.</summary>
    public IEnumerable<string> BuildInputs => [.. ProjectReferences, .. RestoreFiles, .. LinkedFiles, .. FeedFolders];

    /// <summary>Environment variables that sources and credentials of its nuget.config are made of, ordinal order.</summary>
    public IReadOnlyList<string> FeedVariables { get; init; } = [];

    /// <summary>Passwords that stand in its nuget.config as they are; the text is the name of the source.</summary>
    public IReadOnlyList<PlacedFact> ClearPasswords { get; init; } = [];

    /// <summary>Folders that its nuget.config names by where they lie on this machine; the text is the path.</summary>
    public IReadOnlyList<PlacedFact> MachineFolders { get; init; } = [];

    /// <summary>
    /// Sources and content files, of the project and those it references, that lie where others have what no build reads (<c>bin</c>, <c>node_modules</c>) or have a secret's name: full paths, ordinal order.
    /// </summary>
    public IReadOnlyList<string> KeptOut { get; init; } = [];

    /// <summary>The folder that the image is built from: the nearest that holds the project, its references, its restore files and what is linked.</summary>
    public string ContextDirectory { get; init; } = "";
}
