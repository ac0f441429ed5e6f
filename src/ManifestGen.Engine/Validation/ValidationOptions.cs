namespace ManifestGen.Engine.Validation;

/// <summary>What a validation is asked for.</summary>
public sealed record ValidationOptions
{
    /// <summary>The Kubernetes release that the manifests are for.</summary>
    public KubernetesVersion KubernetesVersion { get; init; } = KubernetesVersion.Default;

    /// <summary>
    /// Whether what goes beyond a single resource (<c>MG5xxx</c> to <c>MG7xxx</c>) may be an error. When not, such findings are warnings at most, as
    /// the API server would take each resource, and what it refers to may be in the cluster already. Generated output is always judged strictly.
    /// </summary>
    public bool Strict { get; init; }

    /// <summary>
    /// Kinds that need no schema: documents of such a kind are skipped when no schema is known for them. Each is <c>Kind</c>, <c>group/Kind</c> or
    /// <c>group/version/Kind</c>.
    /// </summary>
    public IReadOnlyList<string> AllowedKinds { get; init; } = [];

    /// <summary>How severe each finding is.</summary>
    public SeverityPolicy Severities { get; init; } = SeverityPolicy.Default;

    /// <summary>
    /// The <c>.editorconfig</c> files around the manifests, those of outer folders first. Lines such as
    /// <c>manifestgen_diagnostic.MG7022.severity = none</c> in them set how severe findings are, by the files that a section is for.
    /// </summary>
    public IReadOnlyList<SourceFile> SeverityFiles { get; init; } = [];

    /// <summary>
    /// Files with the schemas of kinds that Kubernetes does not bring: CustomResourceDefinitions, or schemas as <c>manifestgen schema add</c> saves them. A
    /// definition among the manifests themselves counts before these, and these before what ManifestGen brings.
    /// </summary>
    public IReadOnlyList<SourceFile> SchemaFiles { get; init; } = [];

    /// <summary>The full path of the folder that relative paths of manifests start from; empty for the current one.</summary>
    public string BaseFolder { get; init; } = "";

    /// <summary>The Pod Security level that namespaces are taken to enforce of which the manifests do not say.</summary>
    public PodSecurityLevel PodSecurity { get; init; }
}
