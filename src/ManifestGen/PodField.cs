namespace ManifestGen;

/// <summary>A value that Kubernetes knows about the Pod. Kubernetes: <c>env[].valueFrom.fieldRef.fieldPath</c>.</summary>
/// <param name="Path">
/// The field: <c>metadata.name</c>, <c>metadata.namespace</c>, <c>metadata.uid</c>, <c>metadata.labels['key']</c>, <c>metadata.annotations['key']</c>,
/// <c>spec.nodeName</c>, <c>spec.serviceAccountName</c>, <c>status.hostIP</c>, <c>status.hostIPs</c>, <c>status.podIP</c> or <c>status.podIPs</c>.
/// </param>
public sealed record PodField(string Path) : EnvironmentValue
{
    /// <summary>The field.</summary>
    public string Path { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = Path ?? throw new ArgumentNullException(nameof(Path));

    /// <summary>The Pod's name.</summary>
    public static PodField Name { get; } = new("metadata.name");

    /// <summary>The namespace that the Pod runs in.</summary>
    public static PodField Namespace { get; } = new("metadata.namespace");

    /// <summary>The Pod's address.</summary>
    public static PodField Address { get; } = new("status.podIP");

    /// <summary>The name of the node that the Pod runs on.</summary>
    public static PodField NodeName { get; } = new("spec.nodeName");
}
