using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using ManifestGen.Rehearsal.Endpoints;

namespace ManifestGen.Rehearsal.Balancing;

/// <summary>Chooses the Pod of a new connection: any, each as likely as the other, unless the Service keeps clients at their Pod.</summary>
/// <param name="affinity">How long a client keeps its Pod after its last connection; null when it does not.</param>
/// <param name="time">The clock.</param>
internal sealed class EndpointChoice(TimeSpan? affinity, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, (string Pod, long LastUsed)> _kept = [];

    /// <summary>The Pod of a client's new connection; null when there is none.</summary>
    [SuppressMessage("Security", "CA5394", Justification = "It spreads load, and keeps no secret.")]
    public PodEndpoint? Next(IPAddress client, ImmutableArray<PodEndpoint> usable)
    {
        if (usable.Length == 0) return null;
        if (affinity is not { } kept) return usable[Random.Shared.Next(usable.Length)];
        lock (_lock)
        {
            var before = _kept.TryGetValue(client, out var last) && time.GetElapsedTime(last.LastUsed) <= kept ? usable.FirstOrDefault(e => e.Pod == last.Pod) : null;
            var chosen = before ?? usable[Random.Shared.Next(usable.Length)];
            _kept[client] = (chosen.Pod, time.GetTimestamp());
            return chosen;
        }
    }
}
