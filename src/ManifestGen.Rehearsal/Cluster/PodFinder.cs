using System.Collections.Concurrent;
using System.Net;
using ManifestGen.Rehearsal.Load;

namespace ManifestGen.Rehearsal.Cluster;

/// <summary>
/// Which Pod a request went to, as far as a cluster lets it be seen: kube-proxy keeps no account. A connection that was led by a tunnel of ours is known, and so is an
/// answer that has the Pod's name in any header.
/// </summary>
internal sealed class PodFinder : IPodFinder
{
    private readonly ConcurrentDictionary<IPEndPoint, string> _led = new();
    private readonly ConcurrentDictionary<string, bool> _pods = new(StringComparer.Ordinal);

    /// <summary>Takes note of a Pod.</summary>
    public void Add(string pod) => _pods[pod] = true;

    /// <summary>Takes note of where a connection was led.</summary>
    public void Lead(IPEndPoint client, string pod) => _led[client] = pod;

    /// <inheritdoc />
    public string PodOf(IPEndPoint client, HttpAnswer? answer)
    {
        if (_led.TryGetValue(client, out var led)) return led;
        if (answer is null) return "";
        foreach (var (_, value) in answer.Headers)
        {
            if (_pods.ContainsKey(value)) return value;
        }

        return "";
    }
}
