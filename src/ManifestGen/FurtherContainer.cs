namespace ManifestGen;

/// <summary>A further container of a component's Pods: an <see cref="InitContainer"/> or a <see cref="Sidecar"/>. Kubernetes: <c>initContainers[]</c>.</summary>
public abstract record FurtherContainer : ModelElement
{
    private protected FurtherContainer(string name, Image? image, string file, int line)
        : base(file, line)
    {
        Name = name;
        Image = image;
    }

    /// <summary>The name: at most 63 lower-case letters, digits and <c>-</c>, other than the component's. Kubernetes: <c>name</c>.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The image, with a tag or a digest; null for the component's own. Kubernetes: <c>image</c>.</summary>
    public Image? Image { get; init; }

    /// <summary>What the container is started with in place of the image's own entry point; empty, the default, keeps it. Kubernetes: <c>command</c>.</summary>
    public IReadOnlyList<string> Command { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>The arguments of the command or of the image's own entry point. Kubernetes: <c>args</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Environment variables, in the order in which they are written; none of the component's own but the addresses and connection strings of what it uses, where the image is the component's. Kubernetes: <c>env</c>.</summary>
    public IReadOnlyList<EnvironmentVariable> Environment { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Secrets and ConfigMaps of which every key becomes an environment variable. Kubernetes: <c>envFrom</c>.</summary>
    public IReadOnlyList<EnvironmentSource> EnvironmentFrom { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>
    /// CPU and memory; by default those of the component when it runs the component's image, and 50m and 64Mi for an image of its own, with a
    /// memory limit of twice the request. Kubernetes: <c>resources</c>.
    /// </summary>
    public ContainerResources? Resources { get; init; }

    /// <summary>
    /// The user it runs as and what it may do; by default the component's user, a read-only root file system and no capabilities. A container with
    /// an image of its own must say <see cref="ContainerSecurity.RunAsUser"/>. Kubernetes: <c>securityContext</c> of the container.
    /// </summary>
    public ContainerSecurity? Security { get; init; }

    /// <summary>
    /// Volumes and where they are mounted; a volume that the component mounts too is the same object. With a read-only root file system and
    /// nothing mounted there, an empty volume of 64Mi is mounted at <c>/tmp</c>. Kubernetes: <c>volumeMounts</c>.
    /// </summary>
    public IReadOnlyList<Mount> Mounts { get; init => field = ReadOnlyCopy.Of(value); } = [];
}
