namespace ManifestGen.Rehearsal.Manifests;

/// <summary>What a probe or a hook does.</summary>
internal abstract record ContainerAction;
