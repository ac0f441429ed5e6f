using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Tool.Host;

/// <summary>What a build asks the host to do.</summary>
internal sealed record HostRequest
{
    /// <summary>What the build knows; its options are those of the plain environment.</summary>
    public required BuildFacts Facts { get; init; }

    /// <summary>The full path of the project file that ManifestGen was added to, to which mistakes without a better place belong.</summary>
    public required string ProjectFile { get; init; }

    /// <summary>The version of that project.</summary>
    public string ProjectVersion { get; init; } = "";

    /// <summary>The full path of that project's assembly, which may hold the definition.</summary>
    public required string Assembly { get; init; }

    /// <summary>The full paths of the assemblies that it needs besides the shared frameworks.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The full name of the type to take for the definition; empty to take the only one. <c>ManifestGenDefinition</c>.</summary>
    public string Definition { get; init; } = "";

    /// <summary>How long the definition may take. <c>ManifestGenTimeout</c>.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>The environments to write; empty for the plain one alone. <c>ManifestGenEnvironments</c>.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];

    /// <summary>The full path of the file that holds what must not change.</summary>
    public string LockFile { get; init; } = "";

    /// <summary>Whether the output is held to that file. <c>ManifestGenLock</c>, or that the file exists.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>Whether what has changed is accepted. <c>ManifestGenAcceptChanges</c>.</summary>
    public bool AcceptsChanges { get; init; }

    /// <summary>The folder to write plain files to in place of the output, for a comparison; empty for a build.</summary>
    public string PreviewPath { get; init; } = "";

    /// <summary>The output folder as the user wrote it.</summary>
    public string DisplayPath { get; init; } = "";

    /// <summary>The values of the items <c>ManifestGenProperty</c>.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>How severe findings are: <c>NoWarn</c>, <c>TreatWarningsAsErrors</c> and their like.</summary>
    public SeverityPolicy Severities { get; init; } = SeverityPolicy.Default;
}
