using ManifestGen.Engine.Formats;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Engine.Resolve;

/// <summary>What a run was asked for, by MSBuild properties or on the command line.</summary>
public sealed record GenerationOptions
{
    /// <summary>How far up the ladder to write. <c>ManifestGenStage</c>.</summary>
    public Stage Stage { get; init; } = Stage.Autoscaled;

    /// <summary>The forms to write, each once. <c>ManifestGenFormat</c>.</summary>
    public IReadOnlyList<OutputFormat> Formats { get; init; } = [OutputFormat.Yaml];

    /// <summary>The Kubernetes release that the output must be valid for. <c>ManifestGenKubernetesVersion</c>.</summary>
    public KubernetesVersion KubernetesVersion { get; init; } = KubernetesVersion.Default;

    /// <summary>The environment to render for; empty for the plain one. One of <c>ManifestGenEnvironments</c>.</summary>
    public string Environment { get; init; } = "";

    /// <summary>The registry put before image repositories that name none. <c>ManifestGenImageRegistry</c>.</summary>
    public string ImageRegistry { get; init; } = "";

    /// <summary>The tag for images that name none; the project's version when empty. <c>ManifestGenImageTag</c>.</summary>
    public string ImageTag { get; init; } = "";

    /// <summary>The full path of the folder that all images are built from; empty for the nearest that holds what each needs. <c>ManifestGenImageContext</c>.</summary>
    public string ImageContext { get; init; } = "";

    /// <summary>The full path of the folder of the user's own templates; empty when there is none. <c>ManifestGenTemplatesPath</c>.</summary>
    public string TemplatesPath { get; init; } = "";

    /// <summary>Files with the schemas of kinds that Kubernetes does not bring. <c>ManifestGenSchemasPath</c>.</summary>
    public IReadOnlyList<SourceFile> SchemaFiles { get; init; } = [];

    /// <summary>Kinds that need no schema, each as <c>Kind</c>, <c>group/Kind</c> or <c>group/version/Kind</c>. <c>ManifestGenAllowedKinds</c>.</summary>
    public IReadOnlyList<string> AllowedKinds { get; init; } = [];

    /// <summary>The <c>.editorconfig</c> files around the output folder, those of outer folders first.</summary>
    public IReadOnlyList<SourceFile> SeverityFiles { get; init; } = [];

    /// <summary>The fragments of YAML that are merged into what is rendered, in their order. <c>ManifestGenFragment</c>.</summary>
    public IReadOnlyList<FragmentFile> Fragments { get; init; } = [];

    /// <summary>Whether a comment beside each value says where it came from. <c>ManifestGenExplainComments</c>.</summary>
    public bool ExplainComments { get; init; }

    /// <summary>The full path of the folder that is written to. <c>ManifestGenOutputPath</c>.</summary>
    public string OutputPath { get; init; } = "";

    /// <summary>Whether to write nothing and fail when what is there differs. <c>ManifestGenCheck</c>.</summary>
    public bool Check { get; init; }
}
