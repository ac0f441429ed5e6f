namespace ManifestGen.Engine.Resolve;

/// <summary>The labels and annotations that ManifestGen itself sets, under the names that Kubernetes recommends.</summary>
internal static class StandardLabels
{
    /// <summary>The component; in every selector.</summary>
    public const string Name = "app.kubernetes.io/name";

    /// <summary>The product; in every selector.</summary>
    public const string PartOf = "app.kubernetes.io/part-of";

    /// <summary>The version, which changes with each release and so is in no selector.</summary>
    public const string Version = "app.kubernetes.io/version";

    /// <summary>What wrote the resource.</summary>
    public const string ManagedBy = "app.kubernetes.io/managed-by";

    /// <summary>The annotation of Pods that changes with their configuration, and so rolls them.</summary>
    public const string ConfigurationHash = "manifestgen/configuration-hash";

    /// <summary>What labels of a namespace begin with that say what its Pods may do at most.</summary>
    public const string PodSecurity = "pod-security.kubernetes.io/";

    /// <summary>Whether a key is not the user's to set.</summary>
    public static bool IsReserved(string key) => key is Name or PartOf or Version or ManagedBy or ConfigurationHash;
}
