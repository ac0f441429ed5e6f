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
        var workload = WorkloadOf(scope);
        var ports = PortPolicy.Resolve(scope);
        ListeningCheck.Check(scope, ports);
        var service = ServicePolicy.Resolve(scope, ports);
        var configuration = ConfigurationPolicy.Resolve(scope, name);
        var replicas = ReplicaPolicy.Of(scope);
        DisruptionCheck.Check(scope, replicas.Fewest.Value);

        var selector = MetadataPolicy.Selector(scope.Product, scope.Component);
        var own = MetadataPolicy.OwnLabels(scope.Product, scope.Component);
        var claims = scope.Component is StatefulComponent ? StatefulPolicy.Claims(scope.Component) : [];
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
            Pod = Pod(scope, name, workload, ports, configuration, workload == WorkloadKind.Pod ? claims : []),
            Claims = claims,
            Deployment = workload == WorkloadKind.Deployment ? RolloutPolicy.Resolve(scope, replicas) : null,
            StatefulSet = workload == WorkloadKind.StatefulSet && scope.Component is StatefulComponent stateful ? StatefulPolicy.Resolve(scope, stateful, replicas, ports) : null,
            DaemonSet = workload == WorkloadKind.DaemonSet && scope.Component is DaemonComponent daemon ? DaemonPolicy.Resolve(daemon) : null,
            CronJob = workload == WorkloadKind.CronJob && scope.Component is ScheduledComponent scheduled ? TaskPolicy.CronJob(scheduled) : null,
            Job = workload is WorkloadKind.CronJob or WorkloadKind.Job && scope.Component is TaskComponent task ? TaskPolicy.Job(task) : null,
            Service = service,
            Ingress = RoutePolicy.Ingress(scope, service),
            HttpRoute = RoutePolicy.HttpRoute(scope, service),
            Autoscaler = AutoscalerPolicy.Resolve(scope, replicas),
            EventScaling = EventScalingPolicy.Resolve(scope, replicas),
            Monitor = MonitorPolicy.Resolve(scope, ports, service, selector, own),
            DisruptionBudget = BudgetPolicy.Resolve(scope, replicas),
            ServiceAccount = AccountPolicy.Resolve(scope, name),
            Permissions = PermissionPolicy.Resolve(scope.Component),
            ConfigMap = configuration,
        };
    }

    private static WorkloadKind WorkloadOf(ComponentScope scope)
    {
        if (scope.Options.Stage == Stage.Pod) return WorkloadKind.Pod;
        return scope.Kind switch
        {
            ComponentKind.Stateful => WorkloadKind.StatefulSet,
            ComponentKind.Scheduled => WorkloadKind.CronJob,
            ComponentKind.Job => WorkloadKind.Job,
            ComponentKind.Daemon => WorkloadKind.DaemonSet,
            _ => WorkloadKind.Deployment,
        };
    }

    private static ResolvedPod Pod(
        ComponentScope scope, Resolved<string> name, WorkloadKind workload, IReadOnlyList<ResolvedPort> ports, ResolvedConfigMap? configuration, IReadOnlyList<ResolvedClaim> claims)
    {
        var shutdown = ShutdownPolicy.Resolve(scope);
        ShutdownCheck.CheckGrace(scope, shutdown);
        var security = SecurityPolicy.Resolve(scope);
        var volumes = PodVolumes.Of(scope.Component, claims);
        var own = ContainerResolver.Own(scope, ports, shutdown, security, MountPolicy.Resolve(scope, security.ReadOnlyRootFileSystem.Value, configuration, volumes));
        var further = new List<ResolvedContainer>(scope.Component.Containers.Count);
        foreach (var container in scope.Component.Containers) further.Add(ContainerResolver.Further(scope.Of(container), container, own, shutdown, volumes));
        return new ResolvedPod
        {
            ServiceAccountName = AccountPolicy.Name(scope, name),
            MountToken = AccountPolicy.MountToken(scope),
            PriorityClass = scope.Component.Priority is { } priority ? Choice.Said(priority.Name, priority) : null,
            RestartPolicy = scope.Component is TaskComponent ? Choice.Default("Never") : null,
            NodeSelector = NodePolicy.Selector(scope.Component),
            Tolerations = NodePolicy.Tolerations(scope.Component),
            Shutdown = shutdown,
            Security = security,
            Spread = SpreadPolicy.Resolve(scope, workload),
            PullSecrets = ImagePolicy.PullSecrets(scope.Component),
            InitContainers = further,
            Containers = [own],
            Volumes = volumes.All,
        };
    }
}
