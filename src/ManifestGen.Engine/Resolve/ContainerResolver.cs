using ManifestGen.Engine.Resolve.Checks;
using ManifestGen.Engine.Resolve.Policies;

namespace ManifestGen.Engine.Resolve;

/// <summary>Puts a container together, the component's own or a further one of its Pods.</summary>
internal static class ContainerResolver
{
    /// <summary>The component's own container.</summary>
    public static ResolvedContainer Own(
        ComponentScope scope, IReadOnlyList<ResolvedPort> ports, ResolvedShutdown shutdown, ResolvedSecurity security, IReadOnlyList<ResolvedMount> mounts) =>
        Probed(scope, Container(scope, ImagePolicy.Resolve(scope), ports, shutdown, SecurityPolicy.Own(security), mounts)) with { DrainSeconds = shutdown.DrainSeconds };

    /// <summary>A further container.</summary>
    /// <param name="scope">The component, looked at for the container.</param>
    /// <param name="container">The container as it was written.</param>
    /// <param name="own">The component's own container, whose image it runs when it names none.</param>
    /// <param name="shutdown">How the Pod ends.</param>
    /// <param name="volumes">The Pod's volumes, to which it adds its own.</param>
    public static ResolvedContainer Further(
        ComponentScope scope, FurtherContainer container, ResolvedContainer own, ResolvedShutdown shutdown, PodVolumes volumes)
    {
        var image = container.Image is null ? own.Image : ImagePolicy.Resolve(scope);
        var security = SecurityPolicy.Further(scope);
        var ports = PortPolicy.Resolve(scope);
        var mounts = MountPolicy.Resolve(scope, security.ReadOnlyRootFileSystem.Value, null, volumes);
        var resolved = Probed(scope, Container(scope, image, ports, shutdown, security, mounts)) with { IsSidecar = container is Sidecar };
        return container.Image is null && container.Resources is null ? resolved with { Resources = own.Resources } : resolved;
    }

    private static ResolvedContainer Container(
        ComponentScope scope, ResolvedImage image, IReadOnlyList<ResolvedPort> ports, ResolvedShutdown shutdown, ResolvedContainerSecurity security,
        IReadOnlyList<ResolvedMount> mounts)
    {
        var part = scope.Container;
        return new ResolvedContainer
        {
            Name = new Resolved<string>(part.Name, scope.Product.OriginOf(part.Element)),
            Image = image,
            Command = Choice.Texts(part.Command, part.Element, nameof(part.Command)),
            Arguments = Choice.Texts(part.Arguments, part.Element, nameof(part.Arguments)),
            Ports = ports,
            Environment = EnvironmentPolicy.Resolve(scope, ports, shutdown),
            EnvironmentFrom = EnvironmentPolicy.Sources(scope),
            Resources = ResourcePolicy.Resolve(scope),
            StartupProbe = HealthPolicy.Startup(scope, ports),
            ReadinessProbe = HealthPolicy.Readiness(scope, ports),
            LivenessProbe = HealthPolicy.Liveness(scope, ports),
            DrainSeconds = Choice.Default(0),
            Security = security,
            Mounts = mounts,
        };
    }

    private static ResolvedContainer Probed(ComponentScope scope, ResolvedContainer container)
    {
        HealthCheck.CheckTimes(scope, "startup", container.StartupProbe);
        HealthCheck.CheckTimes(scope, "readiness", container.ReadinessProbe);
        HealthCheck.CheckTimes(scope, "liveness", container.LivenessProbe);
        return container;
    }
}
