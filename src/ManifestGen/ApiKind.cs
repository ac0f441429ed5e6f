namespace ManifestGen;

/// <summary>A kind of resources as the API server's addresses name it. Kubernetes: <c>rules[].resources</c>, <c>rules[].apiGroups</c>.</summary>
/// <param name="Name">The plural in lower case, such as <c>pods</c>; a part of it as <c>pods/log</c>.</param>
/// <param name="Group">The API group, such as <c>apps</c>; empty for that of Pods and Services.</param>
public sealed record ApiKind(string Name, string Group = "")
{
    /// <summary>Pods.</summary>
    public static ApiKind Pods { get; } = new("pods");

    /// <summary>What Pods wrote to their logs.</summary>
    public static ApiKind PodLogs { get; } = new("pods/log");

    /// <summary>Services.</summary>
    public static ApiKind Services { get; } = new("services");

    /// <summary>The addresses behind Services.</summary>
    public static ApiKind EndpointSlices { get; } = new("endpointslices", "discovery.k8s.io");

    /// <summary>ConfigMaps.</summary>
    public static ApiKind ConfigMaps { get; } = new("configmaps");

    /// <summary>Secrets. What may list them reads them all.</summary>
    public static ApiKind Secrets { get; } = new("secrets");

    /// <summary>Leases, by which one of several Pods is elected.</summary>
    public static ApiKind Leases { get; } = new("leases", "coordination.k8s.io");

    /// <summary>Deployments.</summary>
    public static ApiKind Deployments { get; } = new("deployments", "apps");

    /// <summary>Jobs.</summary>
    public static ApiKind Jobs { get; } = new("jobs", "batch");

    /// <summary>The plural in lower case.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = Name ?? throw new ArgumentNullException(nameof(Name));

    /// <summary>The API group; empty for that of Pods and Services.</summary>
    public string Group { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = Group ?? throw new ArgumentNullException(nameof(Group));
}
