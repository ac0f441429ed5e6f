using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ManifestGen.Clusters;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Requests;
using ManifestGen.Clusters.Watching;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Cluster;

/// <summary>
/// Holds Pods back from being ready, as one is that starts slowly: a readiness gate of theirs is the rehearsal's to open. It is open before the containers of a
/// Pod are ready, unless the Pod is to be held up; then it opens a while after they are.
/// </summary>
/// <param name="cluster">The cluster.</param>
/// <param name="space">The namespace.</param>
internal sealed class ReadinessHold(ClusterConnection cluster, string space) : IAsyncDisposable
{
    /// <summary>The condition that a Pod waits for.</summary>
    public const string Gate = "manifestgen.dev/rehearsed";

    private readonly ConcurrentDictionary<string, TimeSpan> _heldUp = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimeSpan> _closed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<Task> _opening = [];
    private readonly CancellationTokenSource _end = new();

    /// <summary>Why a gate could not be opened; null when none was refused.</summary>
    public ClusterException? Fault { get; private set; }

    /// <summary>Holds up the Pods of a component that come from now on.</summary>
    /// <returns>What lets later ones be when it is disposed of.</returns>
    public IDisposable HoldUp(ComponentPlan component, TimeSpan length)
    {
        _heldUp[component.Name] = length;
        return new Turn(() => _heldUp.TryRemove(component.Name, out _));
    }

    /// <summary>Takes what a watch shows of a Pod, one change after the other.</summary>
    public void Take(ComponentPlan component, WatchEvent change)
    {
        if (change.Kind == WatchEventKind.Deleted)
        {
            _closed.Remove(change.Name);
            return;
        }

        if (_known.Add(change.Name) && HasGate(change.Resource)) _closed[change.Name] = _heldUp.GetValueOrDefault(component.Name);
        if (!_closed.TryGetValue(change.Name, out var length) || (length > TimeSpan.Zero && !AreContainersReady(change.Resource))) return;
        _closed.Remove(change.Name);
        _opening.Add(Open(change.Name, length));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_opening);
        _end.Dispose();
    }

    private async Task Open(string pod, TimeSpan after)
    {
        var condition = new JsonObject
        {
            ["type"] = Gate,
            ["status"] = "True",
            ["lastTransitionTime"] = cluster.Time.GetUtcNow().Add(after).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        };
        var request = new ApiRequest(HttpMethod.Patch, $"{ApiResource.Pods.Path(space, pod)}/status?fieldManager={ApplyOptions.FieldManager}-gate", $"Pod '{pod}' cannot be marked")
        {
            Body = Encoding.UTF8.GetBytes(new JsonObject { ["status"] = new JsonObject { ["conditions"] = new JsonArray(condition) } }.ToJsonString()),
            BodyType = ApiRequest.StrategicType,
        };
        try
        {
            await Task.Delay(after, cluster.Time, _end.Token);
            var answer = await cluster.SendAsync(request, _end.Token);
            if (!answer.IsMissing) answer.EnsureSuccess(Location.None);
        }
        catch (OperationCanceledException)
        {
            // The rehearsal ends.
        }
        catch (ClusterException refusal)
        {
            Fault = refusal;
        }
    }

    private static bool HasGate(JsonElement pod) =>
        pod.TryGetProperty("spec", out var spec) && spec.TryGetProperty("readinessGates", out var gates) && gates.ValueKind == JsonValueKind.Array
        && gates.EnumerateArray().Any(g => g.TryGetProperty("conditionType", out var type) && type.GetString() == Gate);

    private static bool AreContainersReady(JsonElement pod) =>
        pod.TryGetProperty("status", out var status) && status.TryGetProperty("conditions", out var conditions) && conditions.ValueKind == JsonValueKind.Array
        && conditions.EnumerateArray().Any(c => c.GetProperty("type").GetString() == "ContainersReady" && c.GetProperty("status").GetString() == "True");

    /// <summary>Ends something when it is disposed of.</summary>
    private sealed class Turn(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
