using System.Text.Json;
using ManifestGen.Clusters;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Tool.Clusters;

/// <summary>Opens a port on this machine for each port of the Services among some manifests.</summary>
internal sealed class ServicePorts : IAsyncDisposable
{
    private const int Usual = 8080;

    private readonly List<PortForward> _forwards = [];
    private readonly List<OpenPort> _open = [];

    /// <summary>The ports that are open.</summary>
    public IReadOnlyList<OpenPort> Open => _open;

    /// <summary>Opens the ports.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="documents">The manifests.</param>
    /// <param name="chosen">The first port on this machine; null for the usual one, or any when that is taken.</param>
    /// <exception cref="ClusterException">The chosen port is taken.</exception>
    public void OpenFor(ClusterConnection cluster, IReadOnlyList<ManifestDocument> documents, int? chosen)
    {
        foreach (var document in documents.Where(d => d.Kind == "Service"))
        {
            using var json = JsonDocument.Parse(document.Json);
            var labels = Labels(json.RootElement);
            if (labels.Count == 0 || !json.RootElement.GetProperty("spec").TryGetProperty("ports", out var ports)) continue;
            foreach (var port in ports.EnumerateArray().Where(p => !p.TryGetProperty("protocol", out var protocol) || protocol.GetString() == "TCP"))
            {
                var number = port.GetProperty("port").GetInt32();
                var forward = OpenOne(cluster, document, labels, PortOfPod(port, number), _forwards.Count == 0 ? chosen : 0);
                _forwards.Add(forward);
                _open.Add(new OpenPort(document.Name, number, forward.Port));
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var forward in _forwards) await forward.DisposeAsync();
    }

    private static PortForward OpenOne(ClusterConnection cluster, ManifestDocument service, IReadOnlyDictionary<string, string> labels, Func<PodState, int> port, int? local)
    {
        var space = service.Namespace.Length > 0 ? service.Namespace : cluster.Context.Namespace;
        try
        {
            return PortForward.Open(cluster, space, labels, port, local ?? Usual);
        }
        catch (ClusterException) when (local is null)
        {
            return PortForward.Open(cluster, space, labels, port, 0);
        }
    }

    private static Func<PodState, int> PortOfPod(JsonElement port, int number)
    {
        if (!port.TryGetProperty("targetPort", out var target)) return _ => number;
        if (target.ValueKind == JsonValueKind.Number) return _ => target.GetInt32();
        var name = target.GetString() ?? "";
        return pod => pod.Ports.GetValueOrDefault(name, number);
    }

    private static Dictionary<string, string> Labels(JsonElement service)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!service.TryGetProperty("spec", out var spec) || !spec.TryGetProperty("selector", out var selector) || selector.ValueKind != JsonValueKind.Object) return labels;
        foreach (var label in selector.EnumerateObject()) labels[label.Name] = label.Value.GetString() ?? "";
        return labels;
    }
}
