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
}
