namespace ManifestGen.Engine.Resolve;

/// <summary>A trigger of KEDA.</summary>
/// <param name="Type"><c>type</c>.</param>
/// <param name="Settings"><c>metadata</c>, in ordinal order.</param>
/// <param name="Measure"><c>metricType</c>; empty for that of the type.</param>
/// <param name="Authentication"><c>authenticationRef.name</c>; empty when there is none.</param>
/// <param name="AuthenticationKind"><c>authenticationRef.kind</c>.</param>
/// <param name="Origin">Where it was written.</param>
public sealed record ResolvedTrigger(
    string Type, IReadOnlyList<ResolvedEntry> Settings, string Measure, string Authentication, string AuthenticationKind, Origin Origin);
