namespace ManifestGen.Rehearsal.Manifests;

/// <summary>Whose a volume is, and how long it stays.</summary>
internal enum VolumeScope
{
    /// <summary>One Pod's, empty at its start: <c>emptyDir</c> and <c>ephemeral</c>.</summary>
    Pod,

    /// <summary>That of a StatefulSet's replica, whose next Pod finds it again: <c>volumeClaimTemplates</c>.</summary>
    Replica,

    /// <summary>That of all who name the claim: <c>persistentVolumeClaim</c>.</summary>
    Product,
}
