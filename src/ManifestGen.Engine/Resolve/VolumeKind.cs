namespace ManifestGen.Engine.Resolve;

/// <summary>What a volume holds.</summary>
public enum VolumeKind
{
    /// <summary><c>emptyDir</c>.</summary>
    Empty,

    /// <summary><c>configMap</c>.</summary>
    ConfigMap,

    /// <summary><c>secret</c>.</summary>
    Secret,

    /// <summary><c>persistentVolumeClaim</c>.</summary>
    Claim,

    /// <summary><c>csi</c> of the Secrets Store driver.</summary>
    SecretProvider,
}
