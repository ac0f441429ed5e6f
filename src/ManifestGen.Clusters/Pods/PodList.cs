using System.Text.Json;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Requests;

namespace ManifestGen.Clusters.Pods;

/// <summary>Reads the Pods that a workload or a Service selects.</summary>
internal static class PodList
{
    /// <summary>The Pods with these labels, by name.</summary>
    public static async Task<IReadOnlyList<PodState>> Read(ClusterConnection cluster, string space, IReadOnlyDictionary<string, string> labels, CancellationToken cancellation)
    {
        var answer = await cluster.SendAsync(ApiRequest.Get($"{ApiResource.Pods.Path(space)}?{Query(labels)}", $"the Pods in '{space}' cannot be read"), cancellation);
        using var json = answer.Json();
        return [.. json.RootElement.GetProperty("items").EnumerateArray().Select(PodState.Read).OrderBy(p => p.Name, StringComparer.Ordinal)];
    }

    /// <summary>The labels as a query.</summary>
    public static string Query(IReadOnlyDictionary<string, string> labels) =>
        $"labelSelector={Uri.EscapeDataString(string.Join(',', labels.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => $"{l.Key}={l.Value}")))}";

    /// <summary>The labels that a workload selects its Pods by; none for a Pod itself, or for what selects by expressions.</summary>
    public static IReadOnlyDictionary<string, string> LabelsOf(JsonElement resource)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!resource.TryGetProperty("spec", out var spec) || !spec.TryGetProperty("selector", out var selector)) return labels;
        if (selector.TryGetProperty("matchLabels", out var match)) selector = match;
        foreach (var label in selector.EnumerateObject().Where(l => l.Value.ValueKind == JsonValueKind.String)) labels[label.Name] = label.Value.GetString() ?? "";
        return labels;
    }
}
