using System.Text;
using System.Text.Json.Nodes;
using ManifestGen.Clusters.Applying;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Rehearsal.Cluster;

/// <summary>
/// The product's manifests as a rehearsal applies them: in a namespace of their own, beside the product itself if that is there, with nothing that reaches out of
/// it and nobody else who scales.
/// </summary>
internal sealed class RehearsedManifests
{
    /// <summary>The Secret that holds the rehearsal's variables.</summary>
    public const string VariablesName = "rehearsal-variables";

    private static readonly string[] Entrances = ["Ingress", "HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute", "Gateway"];
    private static readonly string[] Scalers = ["HorizontalPodAutoscaler", "ScaledObject"];

    /// <summary>What is applied at the beginning.</summary>
    public required IReadOnlyList<ManifestDocument> Applied { get; init; }

    /// <summary>The autoscalers, which only decide when it is their turn.</summary>
    public required IReadOnlyList<ManifestDocument> Autoscalers { get; init; }

    /// <summary>The labels of the namespace that the manifests describe: they say what its Pods may do.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>What is not played, in words.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Makes them.</summary>
    /// <param name="documents">The product's manifests; those of kinds that live in no namespace do not count, but for the namespace itself.</param>
    /// <param name="changes">What is different in a rehearsal.</param>
    public static RehearsedManifests Of(IReadOnlyList<ManifestDocument> documents, RehearsalChanges changes)
    {
        var renamed = PodSpec.Rename(documents, changes.Images);
        var spaces = renamed.Select(d => d.Namespace).Where(s => s.Length > 0).ToHashSet(StringComparer.Ordinal);
        var usual = renamed.Where(d => d.Kind != "Namespace" && !Entrances.Contains(d.Kind) && !Scalers.Contains(d.Kind)).Select(d => Change(d, spaces, changes)).ToList();
        if (changes.Variables.Count > 0) usual.Add(Variables(changes));
        return new RehearsedManifests
        {
            Applied = usual,
            Autoscalers = [.. renamed.Where(d => d.Kind == "HorizontalPodAutoscaler").Select(d => Change(d, spaces, changes))],
            Labels = NamespaceLabels(renamed),
            Notes =
            [
                .. renamed.Where(d => Entrances.Contains(d.Kind)).Select(d => $"{d.Title}: it would take requests for the product itself; the Service is called without it"),
                .. renamed.Where(d => d.Kind == "ScaledObject").Select(d => $"{d.Title}: what it scales by is not here"),
                .. renamed.Where(d => d.Kind == "CronJob").Select(d => $"{d.Title}: its times do not come"),
            ],
        };
    }

    private static Dictionary<string, string> NamespaceLabels(IReadOnlyList<ManifestDocument> documents)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        if (documents.FirstOrDefault(d => d.Kind == "Namespace") is not { } document) return labels;
        foreach (var (key, value) in JsonNode.Parse(document.Json.Span)?["metadata"]?["labels"] as JsonObject ?? [])
        {
            // The name is one that the cluster gives, and of every other namespace.
            if (key != "kubernetes.io/metadata.name") labels[key] = $"{value}";
        }

        return labels;
    }

    private static ManifestDocument Change(ManifestDocument document, HashSet<string> spaces, RehearsalChanges changes)
    {
        if (JsonNode.Parse(document.Json.Span) is not JsonObject resource) return document;
        if (resource["metadata"] is JsonObject metadata) metadata.Remove("namespace");
        switch (document.Kind)
        {
            case "Service":
                Open(document.Name, resource, changes);
                break;
            case "CronJob" when resource["spec"] is JsonObject spec:
                spec["suspend"] = true;
                break;
            case "RoleBinding":
                foreach (var subject in (resource["subjects"] as JsonArray ?? []).OfType<JsonObject>().Where(s => s["namespace"]?.GetValue<string>() is { } own && spaces.Contains(own)))
                    subject["namespace"] = changes.Namespace;
                break;
            case "Deployment" or "StatefulSet" when resource["spec"] is JsonObject spec && changes.Rehearsed.ContainsKey(document.Name):
                spec["replicas"] = 1;
                break;
            default:
                break;
        }

        var pod = PodSpec.Of(document.Kind, resource);
        AddVariables(pod, changes);
        if (changes.HoldsReadiness && pod is not null && changes.Rehearsed.ContainsKey(document.Name))
            pod["readinessGates"] = new JsonArray([.. (pod["readinessGates"] as JsonArray ?? []).Select(g => g?.DeepClone()), new JsonObject { ["conditionType"] = ReadinessHold.Gate }]);
        return document with { Namespace = "", Json = Encoding.UTF8.GetBytes(resource.ToJsonString()) };
    }

    /// <summary>A Service gets a port on the nodes when load is to come through it, and otherwise none, nor an address that it would share with the product's own.</summary>
    private static void Open(string name, JsonObject resource, RehearsalChanges changes)
    {
        if (resource["spec"] is not JsonObject spec || spec["type"]?.GetValue<string>() == "ExternalName" || spec["clusterIP"]?.GetValue<string>() == "None") return;
        foreach (var outside in new[]
        {
            "type", "clusterIP", "clusterIPs", "externalIPs", "loadBalancerIP", "loadBalancerClass", "loadBalancerSourceRanges", "allocateLoadBalancerNodePorts", "externalTrafficPolicy",
            "healthCheckNodePort",
        })
        {
            spec.Remove(outside);
        }

        var ports = (spec["ports"] as JsonArray ?? []).OfType<JsonObject>().ToArray();
        foreach (var port in ports) port.Remove("nodePort");
        if (changes.Rehearsed.Values.FirstOrDefault(s => s?.Name == name) is not { } called) return;
        spec["type"] = "NodePort";
        if (changes.NodePorts.TryGetValue(name, out var number) && Array.Find(ports, p => p["port"]?.GetValue<int>() == called.Port) is { } open) open["nodePort"] = number;
    }

    /// <summary>The rehearsal's variables take the place of those of the same names.</summary>
    private static void AddVariables(JsonObject? spec, RehearsalChanges changes)
    {
        if (spec is null || changes.Variables.Count == 0) return;
        foreach (var container in (spec["containers"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var own = container["env"] as JsonArray ?? [];
            container["env"] = new JsonArray(
            [
                .. own.OfType<JsonObject>().Where(v => !changes.Variables.ContainsKey(v["name"]?.GetValue<string>() ?? "")).Select(v => v.DeepClone()),
                .. changes.Variables.Keys.Select(name => new JsonObject
                {
                    ["name"] = name,
                    ["valueFrom"] = new JsonObject { ["secretKeyRef"] = new JsonObject { ["name"] = VariablesName, ["key"] = name } },
                }),
            ]);
        }
    }

    private static ManifestDocument Variables(RehearsalChanges changes)
    {
        var values = new JsonObject();
        foreach (var (name, value) in changes.Variables) values[name] = value;
        var secret = new JsonObject { ["apiVersion"] = "v1", ["kind"] = "Secret", ["metadata"] = new JsonObject { ["name"] = VariablesName }, ["stringData"] = values };
        return new ManifestDocument(Engine.Diagnostics.Location.None, "v1", "Secret", VariablesName, "", Encoding.UTF8.GetBytes(secret.ToJsonString()));
    }
}
