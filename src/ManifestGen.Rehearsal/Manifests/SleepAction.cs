namespace ManifestGen.Rehearsal.Manifests;

/// <summary>A pause.</summary>
/// <param name="Length">How long.</param>
internal sealed record SleepAction(TimeSpan Length) : ContainerAction;
