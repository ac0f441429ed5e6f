using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Tests.Yaml;

namespace ManifestGen.Tests.Validation.Bundles;

/// <summary>Sets of resources to ask about.</summary>
internal static class SetOf
{
    public static Bundle Resources(params string[] documents) => new(Reading.Of(string.Join("\n---\n", documents)).Manifests);

    public static Workload Workload(params string[] documents) => Assert.Single(Resources(documents).Workloads);

    /// <summary>A Deployment; <paramref name="container"/> and <paramref name="pod"/> are entries of flow mappings, <paramref name="spec"/> a line.</summary>
    public static string Deployment(string name = "web", string spec = "replicas: 2", string pod = "", string container = "", string labels = "app: web", string kind = "Deployment") =>
        $$$"""
        apiVersion: apps/v1
        kind: {{{kind}}}
        metadata: {name: {{{name}}}}
        spec:
          {{{spec}}}
          selector: {matchLabels: { {{{labels}}} } }
          template:
            metadata: {labels: { {{{labels}}} } }
            spec: { {{{Entry(pod)}}} containers: [{ {{{Entry(container)}}} name: {{{name}}}, image: "example.com/web:1"}]}
        """;

    public static string Autoscaler(int min, int max, string target = "web", string more = "") =>
        $$$"""
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: {name: {{{target}}}}
        spec: { {{{Entry(more)}}} scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: {{{target}}}}, minReplicas: {{{min}}}, maxReplicas: {{{max}}} }
        """;

    public static string Service(string selector = "app: web", string spec = "") =>
        $$$"""
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: { {{{Entry(spec)}}} selector: { {{{selector}}} }, ports: [{port: 80, targetPort: 8080}]}
        """;

    public static string Budget(string limit, string selector = "app: web", string name = "web") =>
        $$$"""
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {name: {{{name}}}}
        spec: { {{{limit}}}, unhealthyPodEvictionPolicy: AlwaysAllow, selector: {matchLabels: { {{{selector}}} } } }
        """;

    private static string Entry(string text) => text.Length == 0 ? "" : $"{text}, ";
}
