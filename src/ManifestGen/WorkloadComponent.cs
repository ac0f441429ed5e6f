namespace ManifestGen;

/// <summary>A component that runs as Pods made from one of the product's projects, or from an image that others built.</summary>
public abstract record WorkloadComponent : Component
{
    private protected WorkloadComponent(string name, Project project, string file, int line)
        : base(name, file, line) => Project = project;

    private protected WorkloadComponent(string name, Image image, string file, int line)
        : base(name, file, line) => Image = image ?? throw new ArgumentNullException(nameof(image));

    /// <summary>The project whose output runs; null when the component runs an image that others built.</summary>
    public Project? Project { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>
    /// The container image; by default <c>product/component</c> with the project's version as its tag. Without a project it must name a repository
    /// and a tag or a digest, and <see cref="ContainerSecurity.RunAsUser"/> must say which user it runs as. Kubernetes: <c>containers[].image</c>.
    /// </summary>
    public Image? Image { get; init; }

    /// <summary>
    /// Further containers of each Pod, begun in this order and all before the component's own: what has to be done first, and what runs beside it.
    /// Kubernetes: <c>initContainers</c>.
    /// </summary>
    public IReadOnlyList<FurtherContainer> Containers { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>What the container is started with in place of the image's own entry point; empty, the default, keeps it. Kubernetes: <c>containers[].command</c>.</summary>
    public IReadOnlyList<string> Command { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>The arguments of the command or of the image's own entry point. Kubernetes: <c>containers[].args</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>
    /// The ports that the container listens on. A web component that names none has <c>http</c> on 8080; the first TCP port is the one that
    /// ASP.NET is told to listen on. Kubernetes: <c>containers[].ports</c>.
    /// </summary>
    public IReadOnlyList<Port> Ports { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Environment variables, in the order in which they are written. Kubernetes: <c>containers[].env</c>.</summary>
    public IReadOnlyList<EnvironmentVariable> Environment { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Secrets and ConfigMaps of which every key becomes an environment variable. Kubernetes: <c>containers[].envFrom</c>.</summary>
    public IReadOnlyList<EnvironmentSource> EnvironmentFrom { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Settings that are no secret, kept in a ConfigMap of the component's own. A change of them rolls the Pods.</summary>
    public ComponentConfiguration? Configuration { get; init; }

    /// <summary>CPU and memory; by default 250m and 256Mi, with a memory limit of twice the request. Kubernetes: <c>containers[].resources</c>.</summary>
    public ContainerResources? Resources { get; init; }

    /// <summary>
    /// How Kubernetes learns that the component has started, is ready and is alive. By default a web component, and a stateful
    /// one with ports, is ready when its first port accepts a connection, and the others have no probe. Kubernetes: <c>startupProbe</c>, <c>readinessProbe</c>, <c>livenessProbe</c>.
    /// </summary>
    public Health? Health { get; init; }

    /// <summary>How the component ends without dropping work; by default a drain of 5 s where there is an address, 30 s for the host, 5 s of margin.</summary>
    public Shutdown? Shutdown { get; init; }

    /// <summary>The user it runs as and what it may do; by default user 1654, read-only root file system, no capabilities. Kubernetes: <c>securityContext</c>.</summary>
    public ContainerSecurity? Security { get; init; }

    /// <summary>The identity towards the API server; by default one of the component's own name, without a token. Kubernetes: <c>serviceAccountName</c>.</summary>
    public ServiceAccount? ServiceAccount { get; init; }

    /// <summary>
    /// What it may do at the API server, in the namespace of the product, which must have a <see cref="Product.Namespace"/>; nothing by default. Its Pods
    /// get the token of their account then. Kubernetes: <c>Role</c>, <c>RoleBinding</c>.
    /// </summary>
    public IReadOnlyList<ApiRule> Permissions { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>
    /// Volumes and where they are mounted. With a read-only root file system and nothing mounted there, an empty volume of 64Mi is mounted at
    /// <c>/tmp</c>. Kubernetes: <c>volumes</c>, <c>containers[].volumeMounts</c>.
    /// </summary>
    public IReadOnlyList<Mount> Mounts { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>
    /// The components of the product that it talks to: it receives their addresses and connection strings as environment variables, before
    /// those of <see cref="Environment"/>. <c>Uses = [api, new(orders, grpc)]</c>.
    /// </summary>
    public IReadOnlyList<Relation> Uses { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Where Prometheus reads its measurements; none by default. Kubernetes, Prometheus operator: <c>ServiceMonitor</c>, <c>PodMonitor</c>.</summary>
    public MetricsEndpoint? Metrics { get; init; }

    /// <summary>Where it sends its telemetry; by default where the product says, when it runs a project. Environment variables: <c>OTEL_...</c>.</summary>
    public Telemetry? Telemetry { get; init; }

    /// <summary>Whom its network policy lets through besides those that relations tell of. Kubernetes: <c>NetworkPolicy</c>.</summary>
    public ComponentNetwork? Network { get; init; }

    /// <summary>The nodes that the Pods run on, by labels that these have; none by default, for any node. Kubernetes: <c>nodeSelector</c>.</summary>
    public IReadOnlyList<Label> NodeLabels { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Nodes that keep other Pods away and not these; none by default. Kubernetes: <c>tolerations</c>.</summary>
    public IReadOnlyList<Toleration> Tolerations { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Which Pods are placed first where there is no room for all; none by default, which is 0. Kubernetes: <c>priorityClassName</c>.</summary>
    public PriorityClass? Priority { get; init; }

    /// <summary>Annotations put on the Pods; a change of them rolls the Pods. Kubernetes: <c>template.metadata.annotations</c>.</summary>
    public IReadOnlyList<Annotation> PodAnnotations { get; init => field = ReadOnlyCopy.Of(value); } = [];
}
