using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>A component as templates see it.</summary>
internal static class ComponentData
{
    /// <summary>The variable <c>component</c>.</summary>
    public static ModelObject Of(ResolvedComponent component, ResolvedProduct product, GenerationOptions options) => new ModelObject { Origin = component.Name.Origin }
        .Set("name", component.Name)
        .Set("kind", Spelling.Of(component.Kind))
        .Set("workload", Spelling.Of(component.Workload))
        .Set("selector_labels", DataList.Map(component.SelectorLabels))
        .Set("labels", DataList.Map(component.Labels))
        .Set("workload_labels", DataList.Map(component.WorkloadLabels))
        .Set("pod_labels", DataList.Map(component.PodLabels))
        .Set("annotations", DataList.Map(component.Annotations))
        .Set("pod_annotations", DataList.Map(component.PodAnnotations))
        .Set("uses", DataList.Of(component.Relations, NetworkData.Of))
        .Set("pod", PodData.Of(component.Pod))
        .Set("deployment", component.Deployment is { } deployment ? Of(deployment) : null)
        .Set("stateful_set", component.StatefulSet is { } stateful ? WorkloadData.Of(stateful) : null)
        .Set("claims", DataList.Of(component.Claims, WorkloadData.Of))
        .Set("daemon_set", component.DaemonSet is { } daemon ? WorkloadData.Of(daemon) : null)
        .Set("cron_job", component.CronJob is { } cronJob ? WorkloadData.Of(cronJob) : null)
        .Set("job", component.Job is { } job ? WorkloadData.Of(job, component.Name) : null)
        .Set("service", component.Service is { } service ? Of(service) : null)
        .Set("ingress", component.Ingress is { } ingress ? RouteData.Of(ingress) : null)
        .Set("http_route", component.HttpRoute is { } route ? RouteData.Of(route) : null)
        .Set("autoscaler", component.Autoscaler is { } autoscaler ? AutoscalerData.Of(autoscaler, component.Workload) : null)
        .Set("event_scaling", component.EventScaling is { } events ? EventScalingData.Of(events, component.Workload) : null)
        .Set("disruption_budget", component.DisruptionBudget is { } budget ? Of(budget) : null)
        .Set("monitor", component.Monitor is { } monitor ? MonitorData.Of(monitor) : null)
        .Set("network_policy", component.NetworkPolicy is { } network ? NetworkData.Of(network) : null)
        .Set("service_account", component.ServiceAccount is { } account ? Of(account) : null)
        .Set("permissions", DataList.Of(component.Permissions, Of))
        .Set("config_map", component.ConfigMap is { } configMap ? Of(configMap) : null)
        .Set("image", component is { Project: { } project, BuildsImage: true } ? ImageData.Of(project, component, product, options) : null);

    private static ModelObject Of(ResolvedDeployment deployment) => new ModelObject()
        .Set("replicas", deployment.Replicas)
        .Set("revision_history_limit", deployment.RevisionHistoryLimit)
        .Set("strategy", deployment.Strategy)
        .Set("max_surge", DataList.Count(deployment.MaxSurge))
        .Set("max_unavailable", DataList.Count(deployment.MaxUnavailable))
        .Set("min_ready_seconds", deployment.MinReadySeconds)
        .Set("progress_deadline_seconds", deployment.ProgressDeadlineSeconds);

    private static ModelObject Of(ResolvedService service) => new ModelObject()
        .Set("type", service.Type)
        .Set("annotations", DataList.Map(service.Annotations))
        .Set("session_affinity_seconds", service.SessionAffinitySeconds)
        .Set("ports", DataList.Of(service.Ports, p => new ModelObject { Origin = p.Name.Origin }
            .Set("name", p.Name)
            .Set("port", p.Port)
            .Set("protocol", p.Protocol)));

    private static ModelObject Of(ResolvedDisruptionBudget budget) => new ModelObject()
        .Set("max_unavailable", DataList.Count(budget.MaxUnavailable))
        .Set("min_available", DataList.Count(budget.MinAvailable))
        .Set("unhealthy_pod_eviction_policy", budget.UnhealthyPodEvictionPolicy);

    private static ModelObject Of(ResolvedServiceAccount account) => new ModelObject { Origin = account.Name.Origin }
        .Set("name", account.Name)
        .Set("annotations", DataList.Map(account.Annotations))
        .Set("mount_token", account.MountToken);

    private static ModelObject Of(ResolvedApiRule permission) => new ModelObject { Origin = permission.Origin }
        .Set("group", permission.Group)
        .Set("resources", DataList.Of(permission.Resources))
        .Set("verbs", DataList.Of(permission.Verbs))
        .Set("names", DataList.Of(permission.Names));

    private static ModelObject Of(ResolvedConfigMap configMap) => new ModelObject { Origin = configMap.Name.Origin }
        .Set("name", configMap.Name)
        .Set("data", DataList.Map(configMap.Data))
        .Set("binary_data", DataList.Map(configMap.BinaryData))
        .Set("hash", configMap.Hash);
}
