namespace ManifestGen.Engine.Resolve;

/// <summary>What brings secrets into containers as files. Kubernetes, Secrets Store CSI driver: <c>SecretProviderClass</c>.</summary>
/// <param name="Name"><c>metadata.name</c>.</param>
/// <param name="Provider"><c>provider</c>.</param>
/// <param name="Parameters"><c>parameters</c>, in ordinal order of their names.</param>
public sealed record ResolvedSecretProvider(Resolved<string> Name, Resolved<string> Provider, IReadOnlyList<ResolvedEntry> Parameters);
