namespace ManifestGen.Engine.Customizing;

/// <summary>The kind of resource that a type stands for.</summary>
/// <param name="ApiVersion">The group and version, such as <c>apps/v1</c>.</param>
/// <param name="Kind">The kind, such as <c>Deployment</c>.</param>
public sealed record CustomizedKind(string ApiVersion, string Kind);
