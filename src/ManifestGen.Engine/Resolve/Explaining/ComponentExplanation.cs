using System.Globalization;

namespace ManifestGen.Engine.Resolve.Explaining;

/// <summary>The rows of a component, workload first.</summary>
internal static class ComponentExplanation
{
    /// <summary>Adds the rows.</summary>
    public static void Add(Explanation rows, ResolvedComponent component)
    {
        rows.Add("name", component.Name);
        rows.Add("labels", component.WorkloadLabels);
        rows.Add("annotations", component.Annotations);
        rows.Add("podAnnotations", component.PodAnnotations);
        if (component.Deployment is { } deployment) Deployment(rows, deployment);
        WorkloadExplanation.Add(rows, component);
        PodExplanation.Add(rows, component.Pod);
        foreach (var relation in component.Relations) rows.Add($"uses[{relation.Target}]", Text(relation), relation.Origin);
        if (component.Service is { } service) Service(rows.Below("service"), service);
        if (component.Ingress is { } ingress) Ingress(rows.Below("ingress"), ingress);
        if (component.HttpRoute is { } route) Route(rows.Below("httpRoute"), route);
        if (component.Autoscaler is { } autoscaler) Autoscaler(rows.Below("autoscaler"), autoscaler);
        if (component.EventScaling is { } events) EventScaling(rows.Below("eventScaling"), events);
        if (component.Monitor is { } monitor) Monitor(rows.Below("monitor"), monitor);
        if (component.DisruptionBudget is { } budget) Budget(rows.Below("disruptionBudget"), budget);
        if (component.NetworkPolicy is { } network) Network(rows.Below("networkPolicy"), network);
        foreach (var permission in component.Permissions) rows.Add($"permissions[{string.Join(' ', permission.Resources)}]", string.Join(' ', permission.Verbs.Concat(permission.Names)), permission.Origin);
        if (component.ConfigMap is { } configuration) Configuration(rows, configuration);
    }

    private static void Deployment(Explanation rows, ResolvedDeployment deployment)
    {
        rows.Add("replicas", deployment.Replicas);
        rows.Add("revisionHistoryLimit", deployment.RevisionHistoryLimit);
        rows.Add("strategy", deployment.Strategy);
        rows.Add("strategy.maxSurge", deployment.MaxSurge);
        rows.Add("strategy.maxUnavailable", deployment.MaxUnavailable);
        rows.Add("minReadySeconds", deployment.MinReadySeconds);
        rows.Add("progressDeadlineSeconds", deployment.ProgressDeadlineSeconds);
    }

    private static void Service(Explanation rows, ResolvedService service)
    {
        rows.Add("type", service.Type);
        rows.Add("sessionAffinity.timeoutSeconds", service.SessionAffinitySeconds);
        foreach (var port in service.Ports) rows.Add($"ports[{port.Name.Value}]", port.Port);
    }

    private static void Autoscaler(Explanation rows, ResolvedAutoscaler autoscaler)
    {
        rows.Add("minReplicas", autoscaler.MinReplicas);
        rows.Add("maxReplicas", autoscaler.MaxReplicas);
        foreach (var metric in autoscaler.Metrics)
        {
            var target = metric.Quantity.Length > 0 ? metric.Quantity : $"{metric.Utilization}%";
            rows.Add($"metrics[{metric.Name}]", $"{metric.TargetType} {target}", metric.Origin);
        }

        Pace(rows.Below("scaleUp"), autoscaler.ScaleUp);
        Pace(rows.Below("scaleDown"), autoscaler.ScaleDown);
    }

    private static void EventScaling(Explanation rows, ResolvedEventScaling scaling)
    {
        rows.Add("minReplicaCount", scaling.MinReplicas);
        rows.Add("maxReplicaCount", scaling.MaxReplicas);
        rows.Add("idleReplicaCount", scaling.IdleReplicas);
        rows.Add("fallback.failureThreshold", scaling.FallbackFailures);
        rows.Add("fallback.replicas", scaling.FallbackReplicas);
        rows.Add("pollingInterval", scaling.PollingSeconds);
        rows.Add("cooldownPeriod", scaling.CooldownSeconds);
        foreach (var trigger in scaling.Triggers)
        {
            var own = rows.Below($"triggers[{trigger.Type}]");
            foreach (var setting in trigger.Settings) own.Add(setting.Key, setting.Value, setting.Origin);
            if (trigger.Measure.Length > 0) own.Add("metricType", trigger.Measure, trigger.Origin);
            if (trigger.Authentication.Length > 0) own.Add("authenticationRef", trigger.Authentication, trigger.Origin);
        }

        Pace(rows.Below("scaleUp"), scaling.ScaleUp);
        Pace(rows.Below("scaleDown"), scaling.ScaleDown);
    }

    private static void Pace(Explanation rows, ResolvedPace pace)
    {
        rows.Add("stabilizationWindowSeconds", pace.WindowSeconds);
        rows.Add("selectPolicy", pace.Select);
        foreach (var policy in pace.Policies) rows.Add("policies", $"{policy.Type} {policy.Value} / {policy.PeriodSeconds} s", policy.Origin);
    }

    private static void Monitor(Explanation rows, ResolvedMonitor monitor)
    {
        rows.Add("kind", monitor.Kind);
        rows.Add("port", monitor.PortName);
        rows.Add("path", monitor.Path);
        rows.Add("scheme", monitor.Scheme);
        rows.Add("tlsConfig.serverName", monitor.Tls?.ServerName);
        if (monitor.Tls is { AuthoritySource: { } source } tls) rows.Add($"tlsConfig.ca.{source.Value}", $"{tls.AuthorityName}/{tls.AuthorityKey}", source.Origin);
        if (monitor.Tls?.SkipVerification is { } skips) rows.Add("tlsConfig.insecureSkipVerify", skips);
        rows.Add("interval", monitor.Interval);
        rows.Add("scrapeTimeout", monitor.Timeout);
    }

    private static void Budget(Explanation rows, ResolvedDisruptionBudget budget)
    {
        rows.Add("maxUnavailable", budget.MaxUnavailable);
        rows.Add("minAvailable", budget.MinAvailable);
        rows.Add("unhealthyPodEvictionPolicy", budget.UnhealthyPodEvictionPolicy);
    }

    private static string Text(ResolvedRelation relation)
    {
        var address = relation.Endpoint?.Address ?? relation.Name;
        return relation.StartsAfter ? $"{address}, started after it" : $"{address}, in any order";
    }

    private static void Network(Explanation rows, ResolvedNetworkPolicy network)
    {
        foreach (var rule in network.Ingress) rows.Add($"ingress[{rule.Why}]", Text(rule), rule.Origin);
        foreach (var rule in network.Egress) rows.Add($"egress[{rule.Why}]", Text(rule), rule.Origin);
    }

    private static string Text(ResolvedNetworkRule rule)
    {
        var ports = rule.Ports.Select(p => $"{(p.Name.Length > 0 ? p.Name : p.Number.ToString(CultureInfo.InvariantCulture))}/{p.Protocol}");
        return rule.Ports.Count == 0 ? "all ports" : string.Join(' ', ports);
    }

    private static void Ingress(Explanation rows, ResolvedIngress ingress)
    {
        rows.Add("ingressClassName", ingress.ClassName);
        rows.Add("hosts", ingress.Hosts);
        foreach (var path in ingress.Paths) rows.Add($"paths[{path.Path}]", path.PortName, path.Origin);
        rows.Add("tls.secretName", ingress.TlsSecret);
    }

    private static void Route(Explanation rows, ResolvedHttpRoute route)
    {
        foreach (var gateway in route.Gateways) rows.Add($"parentRefs[{gateway.Name}]", gateway.Listener.Length > 0 ? gateway.Listener : "all listeners", gateway.Origin);
        rows.Add("hosts", route.Hosts);
        foreach (var path in route.Paths) rows.Add($"paths[{path.Path}]", path.PortName, path.Origin);
    }

    private static void Configuration(Explanation rows, ResolvedConfigMap configuration)
    {
        rows.Add("configuration", configuration.Data);
        foreach (var entry in configuration.BinaryData) rows.Add($"configuration[{entry.Key}]", "binary", entry.Origin);
    }
}
