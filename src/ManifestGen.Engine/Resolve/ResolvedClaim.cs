namespace ManifestGen.Engine.Resolve;

/// <summary>A disk that each replica has for itself. Kubernetes: <c>PersistentVolumeClaim</c>.</summary>
/// <param name="Name">The name of the volume, and of the claim's template.</param>
/// <param name="PodClaimName">The name of the claim of the first replica, which a bare Pod takes too, so that the data is there on every stage.</param>
/// <param name="Size"><c>resources.requests.storage</c>.</param>
/// <param name="StorageClass"><c>storageClassName</c>; empty for that of the cluster.</param>
/// <param name="AccessMode"><c>accessModes</c>, of which there is one.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record ResolvedClaim(string Name, string PodClaimName, string Size, string StorageClass, string AccessMode, Origin Origin);
