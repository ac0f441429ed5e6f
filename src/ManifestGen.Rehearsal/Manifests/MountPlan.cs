namespace ManifestGen.Rehearsal.Manifests;

/// <summary>A volume that a container sees, and that has a folder of its own in a rehearsal.</summary>
/// <param name="Volume">The volume's name; that of the claim for one that all Pods share.</param>
/// <param name="Path">Where the container sees it.</param>
/// <param name="Scope">Whose it is.</param>
internal sealed record MountPlan(string Volume, string Path, VolumeScope Scope);
