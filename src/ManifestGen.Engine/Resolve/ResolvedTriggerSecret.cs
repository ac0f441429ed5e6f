namespace ManifestGen.Engine.Resolve;

/// <summary>What a trigger of KEDA signs in with.</summary>
/// <param name="Parameter"><c>parameter</c>.</param>
/// <param name="Secret"><c>name</c>.</param>
/// <param name="Key"><c>key</c>.</param>
/// <param name="Origin">Where it was written.</param>
public sealed record ResolvedTriggerSecret(string Parameter, string Secret, string Key, Origin Origin);
