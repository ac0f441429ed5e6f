namespace ManifestGen.Engine.Comparison;

/// <summary>A resource that is not what it was.</summary>
/// <param name="Environment">The environment that it is written for; empty for the plain one.</param>
/// <param name="ApiVersion"><c>apiVersion</c>.</param>
/// <param name="Kind"><c>kind</c>.</param>
/// <param name="Namespace"><c>metadata.namespace</c>; empty for that which it is applied to.</param>
/// <param name="Name"><c>metadata.name</c>.</param>
/// <param name="Change">What becomes of it.</param>
/// <param name="Fields">The fields that differ, in the order in which they stand; none when it is added or removed.</param>
public sealed record ResourceChange(string Environment, string ApiVersion, string Kind, string Namespace, string Name, ChangeKind Change, IReadOnlyList<FieldChange> Fields);
