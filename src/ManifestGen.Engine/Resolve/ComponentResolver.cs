using ManifestGen.Engine.Resolve.Checks;
using ManifestGen.Engine.Resolve.Policies;

namespace ManifestGen.Engine.Resolve;

/// <summary>Puts a component together: each policy fills in one topic, and what follows from several comes after them.</summary>
internal static class ComponentResolver
{
    /// <summary>Checks a component and fills in its defaults.</summary>
    public static ResolvedComponent Resolve(ComponentScope scope)
    {
        ComponentChecks.Run(scope);
        var name = new Resolved<string>(scope.Component.Name, scope.Product.OriginOf(scope.Component));
        var workload = scope.Options.Stage == Stage.Pod ? WorkloadKind.Pod : WorkloadKind.Deployment;
        var ports = PortPolicy.Resolve(scope);
        var configuration = ConfigurationPolicy.Resolve(scope, name);
        var replicas = ReplicaPolicy.Of(scope);
        DisruptionCheck.Check(scope, replicas.Fewest.Value);

        var selector = MetadataPolicy.Selector(scope);
        var own = MetadataPolicy.OwnLabels(scope);
        return new ResolvedComponent
        {
            Name = name,
            Kind = scope.Kind,
            Workload = workload,
            Project = scope.Facts,
            SelectorLabels = selector,
            Labels = MetadataPolicy.Labels(selector, own),
            WorkloadLabels = MetadataPolicy.WorkloadLabels(scope, selector, own),
            PodLabels = MetadataPolicy.PodLabels(scope, selector, own),
            Annotations = MetadataPolicy.Annotations(scope, []),
            PodAnnotations = MetadataPolicy.PodAnnotations(scope, configuration),
            Pod = Pod(scope, name, workload, ports, configuration),
            Deployment = workload == WorkloadKind.Deployment ? RolloutPolicy.Resolve(scope, replicas) : null,
            Service = ServicePolicy.Resolve(scope, ports),
            Autoscaler = AutoscalerPolicy.Resolve(scope, replicas),
            DisruptionBudget = BudgetPolicy.Resolve(scope, replicas),
            ServiceAccount = AccountPolicy.Resolve(scope, name),
            ConfigMap = configuration,
        };
    }

    private static ResolvedPod Pod(
        ComponentScope scope, Resolved<string> name, WorkloadKind workload, IReadOnlyList<ResolvedPort> ports, ResolvedConfigMap? configuration)
    {
        var shutdown = ShutdownPolicy.Resolve(scope);
        ShutdownCheck.CheckGrace(scope, shutdown);
        var security = SecurityPolicy.Resolve(scope);
        var (volumes, mounts) = MountPolicy.Resolve(scope, security, configuration);
        return new ResolvedPod
        {
            ServiceAccountName = AccountPolicy.Name(scope, name),
            MountToken = AccountPolicy.MountToken(scope),
            Shutdown = shutdown,
            Security = security,
            Spread = SpreadPolicy.Resolve(scope, workload),
            PullSecrets = scope.Component.Image is { } image ? Texts(image.PullSecrets, image, nameof(image.PullSecrets)) : [],
            Containers = [Container(scope, name, ports, shutdown, mounts)],
            Volumes = volumes,
        };
    }

    private static ResolvedContainer Container(
        ComponentScope scope, Resolved<string> name, IReadOnlyList<ResolvedPort> ports, ResolvedShutdown shutdown, IReadOnlyList<ResolvedMount> mounts)
    {
        var component = scope.Component;
        var container = new ResolvedContainer
        {
            Name = name,
            Image = ImagePolicy.Resolve(scope),
            Command = Texts(component.Command, component, nameof(component.Command)),
            Arguments = Texts(component.Arguments, component, nameof(component.Arguments)),
            Ports = ports,
            Environment = EnvironmentPolicy.Resolve(scope, ports, shutdown),
            EnvironmentFrom = EnvironmentPolicy.Sources(scope),
            Resources = ResourcePolicy.Resolve(scope),
            StartupProbe = HealthPolicy.Startup(scope, ports),
            ReadinessProbe = HealthPolicy.Readiness(scope, ports),
            LivenessProbe = HealthPolicy.Liveness(scope, ports),
            Mounts = mounts,
        };
        HealthCheck.CheckTimes(scope, "startup", container.StartupProbe);
        HealthCheck.CheckTimes(scope, "readiness", container.ReadinessProbe);
        HealthCheck.CheckTimes(scope, "liveness", container.LivenessProbe);
        return container;
    }

    private static Resolved<string>[] Texts(IReadOnlyList<string> said, ModelElement part, string member)
    {
        if (said.Count == 0) return [];
        var texts = new Resolved<string>[said.Count];
        for (var i = 0; i < texts.Length; i++) texts[i] = Choice.Said(said[i], part, member);
        return texts;
    }
}
