namespace ManifestGen.Engine.Resolve;

/// <summary>A PriorityClass to write.</summary>
/// <param name="Name"><c>metadata.name</c>.</param>
/// <param name="Value"><c>value</c>.</param>
/// <param name="Preempts">Whether <c>preemptionPolicy</c> is Kubernetes' own default.</param>
/// <param name="Description"><c>description</c>; null for none.</param>
public sealed record ResolvedPriorityClass(Resolved<string> Name, Resolved<int> Value, Resolved<bool> Preempts, Resolved<string>? Description);
