namespace ManifestGen.Engine.Resolve;

/// <summary>A volume. Kubernetes: <c>Volume</c>.</summary>
public sealed record ResolvedVolume
{
    /// <summary><c>name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds.</summary>
    public required VolumeKind Kind { get; init; }

    /// <summary><c>configMap.name</c>, <c>secret.secretName</c> or <c>persistentVolumeClaim.claimName</c>, <c>csi.volumeAttributes.secretProviderClass</c>; empty for an empty volume.</summary>
    public string SourceName { get; init; } = "";

    /// <summary><c>emptyDir.sizeLimit</c>; empty for none.</summary>
    public string SizeLimit { get; init; } = "";

    /// <summary><c>emptyDir.medium: Memory</c>.</summary>
    public bool InMemory { get; init; }

    /// <summary><c>optional</c> of a ConfigMap or Secret.</summary>
    public bool Optional { get; init; }

    /// <summary><c>configMap.items</c>: the keys that become files of the same name, in ordinal order; empty for all.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>Where it came from.</summary>
    public required Origin Origin { get; init; }
}
