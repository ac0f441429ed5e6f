namespace ManifestGen.Engine.Resolve;

/// <summary>A TriggerAuthentication of KEDA to write.</summary>
/// <param name="Name"><c>metadata.name</c>.</param>
/// <param name="Secrets"><c>secretTargetRef</c>.</param>
/// <param name="Identity"><c>podIdentity.provider</c>; null when there is none.</param>
public sealed record ResolvedTriggerAuthentication(Resolved<string> Name, IReadOnlyList<ResolvedTriggerSecret> Secrets, Resolved<string>? Identity);
