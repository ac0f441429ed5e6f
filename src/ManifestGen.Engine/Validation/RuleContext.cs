namespace ManifestGen.Engine.Validation;

/// <summary>What rules may ask about the run.</summary>
/// <param name="Version">The Kubernetes version that the manifests are for.</param>
internal sealed record RuleContext(KubernetesVersion Version)
{
    /// <summary>The Pod Security level that namespaces enforce of which the set says nothing.</summary>
    public PodSecurityLevel PodSecurity { get; init; }
}
