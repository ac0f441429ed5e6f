namespace ManifestGen.Engine.Resolve;

/// <summary>A key of a Secret and what it is read from.</summary>
/// <param name="Key"><c>secretKey</c>.</param>
/// <param name="Entry"><c>remoteRef.key</c>.</param>
/// <param name="Property"><c>remoteRef.property</c>; empty for all of the entry.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record ResolvedExternalSecretKey(string Key, string Entry, string Property, Origin Origin);
