using System.Text;
using System.Text.Json.Nodes;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Workloads;
using ManifestGen.Engine.Yaml;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Cluster;

/// <summary>Lets the cluster's own autoscaler decide: it is applied when its turn comes, and taken away before somebody else scales.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="settings">How the rehearsal is done.</param>
/// <param name="autoscalers">The manifests of autoscalers.</param>
/// <param name="timeline">The timeline.</param>
internal sealed class AutoscalerTurn(ClusterConnection cluster, ClusterSettings settings, IReadOnlyList<ManifestDocument> autoscalers, Timeline timeline)
{
    private const string Unmeasured =
        "The autoscaler needs the CPU of the Pods: install metrics-server (minikube addons enable metrics-server), and let the containers request CPU. 'manifestgen doctor' looks for it.";

    private readonly HashSet<string> _acting = new(StringComparer.Ordinal);

    /// <summary>Waits while an autoscaler decides.</summary>
    /// <returns>Whether it could.</returns>
    /// <exception cref="ManifestGen.Clusters.ClusterException">The cluster refuses.</exception>
    public async Task<bool> Run(ComponentPlan component, TimeSpan length, CancellationToken cancellation)
    {
        if (autoscalers.FirstOrDefault(a => a.Name == component.AutoscalerName) is not { } document) return false;
        if (_acting.Add(component.Name))
            await new ServerSideApply(cluster, new ApplyOptions { Namespace = settings.Namespace }).Run([Bounded(document)], cancellation);

        var (began, measured) = (timeline.Now, timeline.Now);
        var trouble = "";
        while (timeline.Now - began < length && timeline.Now - measured <= settings.Unmeasured)
        {
            await Task.Delay(settings.Pause, cluster.Time, cancellation);
            var state = (await AutoscalerState.ReadAll(cluster, settings.Namespace, cancellation)).FirstOrDefault(a => a.Name == document.Name);
            trouble = state?.Trouble ?? "";
            if (trouble.Length == 0) measured = timeline.Now;
        }

        if (trouble.Length == 0) return true;
        timeline.AddTrouble(component.Name, "", $"{document.Title} cannot decide: {trouble.TrimEnd('.')}", Unmeasured);
        return false;
    }

    /// <summary>Takes the autoscaler of a component away, if it acts.</summary>
    /// <exception cref="ManifestGen.Clusters.ClusterException">The cluster refuses.</exception>
    public async Task End(ComponentPlan component, CancellationToken cancellation)
    {
        if (!_acting.Remove(component.Name) || autoscalers.FirstOrDefault(a => a.Name == component.AutoscalerName) is not { } document) return;
        await new Deletion(cluster).Run([document], settings.Namespace, cancellation);
    }

    /// <summary>No more replicas than the rehearsal has room for.</summary>
    private ManifestDocument Bounded(ManifestDocument document)
    {
        if (JsonNode.Parse(document.Json.Span) is not JsonObject resource || resource["spec"] is not JsonObject spec) return document;
        foreach (var bound in new[] { "minReplicas", "maxReplicas" })
        {
            if (spec[bound]?.GetValue<int>() is { } number && number > settings.MostReplicas) spec[bound] = settings.MostReplicas;
        }

        return document with { Json = Encoding.UTF8.GetBytes(resource.ToJsonString()) };
    }
}
