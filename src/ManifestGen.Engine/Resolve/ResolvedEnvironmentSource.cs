namespace ManifestGen.Engine.Resolve;

/// <summary>A Secret or ConfigMap of which every key becomes a variable. Kubernetes: <c>EnvFromSource</c>.</summary>
/// <param name="Name">The name of the Secret or ConfigMap.</param>
/// <param name="IsSecret">Whether it is a Secret.</param>
/// <param name="Prefix"><c>prefix</c>; empty for none.</param>
/// <param name="Optional"><c>optional</c>.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record ResolvedEnvironmentSource(string Name, bool IsSecret, string Prefix, bool Optional, Origin Origin);
