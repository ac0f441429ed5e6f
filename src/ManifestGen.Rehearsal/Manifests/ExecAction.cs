namespace ManifestGen.Rehearsal.Manifests;

/// <summary>A command in the container, which succeeds with exit code 0.</summary>
/// <param name="Command">The program and its arguments.</param>
internal sealed record ExecAction(IReadOnlyList<string> Command) : ContainerAction;
