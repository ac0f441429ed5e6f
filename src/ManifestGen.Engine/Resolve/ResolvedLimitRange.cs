namespace ManifestGen.Engine.Resolve;

/// <summary>A LimitRange.</summary>
/// <param name="Name"><c>metadata.name</c>.</param>
/// <param name="Limits"><c>limits</c>.</param>
public sealed record ResolvedLimitRange(Resolved<string> Name, IReadOnlyList<ResolvedLimits> Limits);
