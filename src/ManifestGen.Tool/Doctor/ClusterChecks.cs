using System.Text.Json;
using ManifestGen.Clusters;
using ManifestGen.Clusters.Connection;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Tool.Doctor;

/// <summary>Asks the cluster of a context whether it answers, in which version, and whether it measures Pods.</summary>
internal sealed class ClusterChecks(ClusterSelection selection)
{
    /// <summary>The cluster, and what it has for an autoscaler.</summary>
    public async Task<IReadOnlyList<Check>> Run(CancellationToken cancellation)
    {
        try
        {
            using var cluster = ClusterConnection.Open(selection);
            using var version = JsonDocument.Parse(await cluster.GetAsync("/version", cancellation));
            return [Cluster(cluster.Context, version.RootElement.GetProperty("gitVersion").GetString() ?? ""), await Metrics(cluster, cancellation)];
        }
        catch (ClusterException fault)
        {
            var finding = fault.Diagnostics[0];
            return
            [
                new Check("cluster", Rung.Pod, CheckStatus.Missing, Detail: $"{finding.Code}: {finding.Message}", Fix: finding.Help),
                new Check("metrics-server", Rung.Autoscaled, CheckStatus.Missing, Detail: "no cluster answers"),
            ];
        }
    }

    private static Check Cluster(ClusterContext context, string version)
    {
        var text = version.TrimStart('v');
        var place = $"context '{context.Name}'{(context.IsLocal ? ", on this machine" : ", not on this machine: commands that change it need --context")}";
        return KubernetesVersion.TryParse(string.Join('.', text.Split('.').Take(2)), out _)
            ? new Check("cluster", Rung.Pod, CheckStatus.Ok, text, place)
            : new Check("cluster", Rung.Pod, CheckStatus.Missing, text,
                $"{place}; what is generated is for Kubernetes {KubernetesVersion.Oldest} to {KubernetesVersion.Newest}",
                context.Local == LocalKind.Minikube ? $"minikube start --kubernetes-version {KubernetesVersion.Default}" : "Use a cluster of one of these releases.");
    }

    private static async Task<Check> Metrics(ClusterConnection cluster, CancellationToken cancellation)
    {
        const string name = "metrics-server";
        try
        {
            await cluster.GetAsync("/apis/metrics.k8s.io/v1beta1/nodes", cancellation);
            return new Check(name, Rung.Autoscaled, CheckStatus.Ok, Detail: "measures Pods for autoscalers");
        }
        catch (ClusterException)
        {
            return new Check(name, Rung.Autoscaled, CheckStatus.Missing, Detail: "an autoscaler on CPU or memory has nothing to decide by", Fix: cluster.Context.Local == LocalKind.Minikube
                ? $"minikube addons enable metrics-server{(cluster.Context.LocalName is "minikube" ? "" : $" --profile {cluster.Context.LocalName}")}"
                : "kubectl apply -f https://github.com/kubernetes-sigs/metrics-server/releases/latest/download/components.yaml"
                    + (cluster.Context.Local == LocalKind.Kind ? " && kubectl -n kube-system patch deployment metrics-server --type json -p '[{\"op\":\"add\",\"path\":\"/spec/template/spec/containers/0/args/-\",\"value\":\"--kubelet-insecure-tls\"}]'" : ""));
        }
    }
}
