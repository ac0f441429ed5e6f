namespace ManifestGen.Clusters.Requests;

/// <summary>A field that a server-side apply would change, and that belongs to somebody else.</summary>
/// <param name="Field">The field's path, such as <c>.spec.replicas</c>.</param>
/// <param name="Owner">The field manager that set it.</param>
internal sealed record FieldConflict(string Field, string Owner);
