namespace ManifestGen.Engine.Resolve;

/// <summary>What a definition says of one container, whether on the component whose own it is or on a further container of its Pods.</summary>
internal sealed record ContainerPart
{
    /// <summary>The part of the model that says it.</summary>
    public required ModelElement Element { get; init; }

    /// <summary>Whether it is the component's own container.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>The container's name.</summary>
    public required string Name { get; init; }

    /// <summary>The image; null for the default.</summary>
    public Image? Image { get; init; }

    /// <summary>What it is started with.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>The arguments.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The ports that it listens on.</summary>
    public IReadOnlyList<Port> Ports { get; init; } = [];

    /// <summary>Environment variables.</summary>
    public IReadOnlyList<EnvironmentVariable> Environment { get; init; } = [];

    /// <summary>Secrets and ConfigMaps of which every key becomes a variable.</summary>
    public IReadOnlyList<EnvironmentSource> EnvironmentFrom { get; init; } = [];

    /// <summary>The component's configuration, which its own container has.</summary>
    public ComponentConfiguration? Configuration { get; init; }

    /// <summary>CPU and memory.</summary>
    public ContainerResources? Resources { get; init; }

    /// <summary>The probes.</summary>
    public Health? Health { get; init; }

    /// <summary>The user and what it may do.</summary>
    public ContainerSecurity? Security { get; init; }

    /// <summary>The volumes and where they are mounted.</summary>
    public IReadOnlyList<Mount> Mounts { get; init; } = [];

    /// <summary>A component's own container.</summary>
    public static ContainerPart Of(WorkloadComponent component) => new()
    {
        Element = component,
        IsOwn = true,
        Name = component.Name,
        Image = component.Image,
        Command = component.Command,
        Arguments = component.Arguments,
        Ports = component.Ports,
        Environment = component.Environment,
        EnvironmentFrom = component.EnvironmentFrom,
        Configuration = component.Configuration,
        Resources = component.Resources,
        Health = component.Health,
        Security = component.Security,
        Mounts = component.Mounts,
    };

    /// <summary>A further container.</summary>
    public static ContainerPart Of(FurtherContainer container)
    {
        var sidecar = container as Sidecar;
        return new ContainerPart
        {
            Element = container,
            IsOwn = false,
            Name = container.Name,
            Image = container.Image,
            Command = container.Command,
            Arguments = container.Arguments,
            Ports = sidecar?.Ports ?? [],
            Environment = container.Environment,
            EnvironmentFrom = container.EnvironmentFrom,
            Resources = container.Resources,
            Health = sidecar?.Health,
            Security = container.Security,
            Mounts = container.Mounts,
        };
    }
}
