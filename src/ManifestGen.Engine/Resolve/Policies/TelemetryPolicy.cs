using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve.Checks;

namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>
/// A component is told where to send its telemetry and who it is, in the variables and by the attribute names of OpenTelemetry. What only the
/// running Pod knows is read from it. Nothing waits for a collector: without one, telemetry is lost and no request.
/// </summary>
internal static class TelemetryPolicy
{
    private static readonly (string Name, PodField Field)[] Fields =
    [
        ("K8S_NAMESPACE_NAME", PodField.Namespace),
        ("K8S_NODE_NAME", PodField.NodeName),
        ("K8S_POD_NAME", PodField.Name),
        ("K8S_POD_UID", new PodField("metadata.uid")),
    ];

    /// <summary>What a component, or else the product, says of telemetry; null for none. The image of others has to be asked by name.</summary>
    public static Telemetry? Said(ProductScope scope, WorkloadComponent component)
    {
        var said = component.Telemetry ?? (component.Project is null ? null : scope.Product.Telemetry);
        return said is null or { Collector: null, Endpoint: null } || said.Collector?.Name == component.Name ? null : said;
    }

    /// <summary>The relation to the collector; null when there is none, or none that can be.</summary>
    public static ResolvedRelation? Relation(ProductScope scope, WorkloadComponent component, ResolvedComponent resolved, Neighbours neighbours)
    {
        if (Said(scope, component) is not { Collector: { } collector } said) return null;
        if (neighbours.Find(collector.Name) is not { } target)
        {
            scope.Sink.Add(RelationCheck.UnknownTarget, said.Location, component.Name, collector.Name, scope.Product.Name, neighbours.Names);
            return null;
        }

        if (EndpointPolicy.Of(target, said.Port, neighbours) is not { } endpoint)
        {
            if (!neighbours.IsResolved(target)) return null;
            if (said.Port is { } port) scope.Sink.Add(RelationCheck.UnknownPort, said.Location, component.Name, port.Name, target.Name, EndpointPolicy.PortNames(target, neighbours));
            else scope.Sink.Add(RelationCheck.NoAddress, said.Location, component.Name, target.Name, EndpointPolicy.WhyNone(target, neighbours));
            return null;
        }

        var origin = Origin.Derived($"telemetry to {target.Name}", said.Location);
        var address = endpoint with { Scheme = endpoint.Scheme == "https" ? "https" : "http" };
        var overHttp = endpoint.ContainerPort == HttpPort || endpoint.Name is "http" or "otlp-http";
        return new ResolvedRelation
        {
            Target = target.Name,
            Name = target.Name,
            Endpoint = address,
            StartsAfter = false,
            Variables = Variables(scope, resolved, address.Address, said.Protocol ?? Default(overHttp), origin),
            Origin = origin,
        };
    }

    /// <summary>The address of a collector outside the product and the variables that tell it; null when there is none.</summary>
    public static (Uri Address, IReadOnlyList<ResolvedVariable> Variables, Origin Origin)? Outside(ProductScope scope, WorkloadComponent component, ResolvedComponent resolved)
    {
        if (Said(scope, component) is not { Endpoint: { } endpoint } said || TelemetryCheck.Address(scope, said, endpoint) is not { } address) return null;
        var origin = Origin.Derived("telemetry", said.Location);
        return (address, Variables(scope, resolved, endpoint, said.Protocol ?? Default(address.Port == HttpPort), origin), origin);
    }

    private const int HttpPort = 4318;

    private static TelemetryProtocol Default(bool overHttp) => overHttp ? TelemetryProtocol.HttpProtobuf : TelemetryProtocol.Grpc;

    private static List<ResolvedVariable> Variables(ProductScope scope, ResolvedComponent component, string endpoint, TelemetryProtocol protocol, Origin origin)
    {
        var variables = new List<ResolvedVariable>(Fields.Length + 4);
        foreach (var (name, field) in Fields) variables.Add(EnvironmentPolicy.Value(name, field, origin));
        Add("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint);
        Add("OTEL_EXPORTER_OTLP_PROTOCOL", protocol == TelemetryProtocol.Grpc ? "grpc" : "http/protobuf");
        Add("OTEL_SERVICE_NAME", component.Name.Value);
        Add("OTEL_RESOURCE_ATTRIBUTES", string.Join(',', Attributes(scope, component).Select(a => $"{a.Key}={a.Value}")));
        return variables;

        void Add(string name, string value) => variables.Add(new ResolvedVariable { Name = name, Kind = VariableKind.Text, Value = value, Origin = origin });
    }

    private static IEnumerable<(string Key, string Value)> Attributes(ProductScope scope, ResolvedComponent component)
    {
        yield return ("service.namespace", scope.Product.Name);
        if (component.PodLabels.FirstOrDefault(l => l.Key == StandardLabels.Version).Value is { } version) yield return ("service.version", version);
        yield return ("service.instance.id", "$(K8S_POD_UID)");
        if (scope.Options.Environment.Length > 0) yield return ("deployment.environment.name", Uri.EscapeDataString(scope.Options.Environment));
        yield return ("k8s.namespace.name", "$(K8S_NAMESPACE_NAME)");
        yield return ("k8s.node.name", "$(K8S_NODE_NAME)");
        yield return ("k8s.pod.name", "$(K8S_POD_NAME)");
        yield return ("k8s.pod.uid", "$(K8S_POD_UID)");
        yield return ("k8s.container.name", component.Pod.Containers[0].Name.Value);
        if (WorkloadAttribute(component.Workload) is { } attribute) yield return (attribute, component.Name.Value);
    }

    // The name of a Job changes with its content, and a bare Pod has none but its own.
    private static string? WorkloadAttribute(WorkloadKind workload) => workload switch
    {
        WorkloadKind.Deployment => "k8s.deployment.name",
        WorkloadKind.StatefulSet => "k8s.statefulset.name",
        WorkloadKind.DaemonSet => "k8s.daemonset.name",
        WorkloadKind.CronJob => "k8s.cronjob.name",
        _ => null,
    };
}
