using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using ManifestGen.Clusters;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Pods;
using ManifestGen.Clusters.Watching;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Processes;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Cluster;

/// <summary>Follows the Pods, endpoints and events of a rehearsal's namespace, tells the timeline what happens, and keeps what Pods write.</summary>
internal sealed class ClusterWatch : IAsyncDisposable
{
    private readonly ClusterConnection _cluster;
    private readonly string _space;
    private readonly IReadOnlyList<ComponentPlan> _components;
    private readonly Timeline _timeline;
    private readonly PodFinder _finder;
    private readonly ReadinessHold _hold;
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<string, (ComponentPlan Component, PodStory Story)> _pods = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, OutputTail> _tails = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Kind, string Name), ClusterEvent> _warnings = new();
    private readonly ConcurrentDictionary<string, string> _sizes = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Task> _reading = [];
    private ClusterException? _fault;
    private Task _watching = Task.CompletedTask;

    /// <summary>Prepares; nothing is asked yet.</summary>
    public ClusterWatch(ClusterConnection cluster, string space, IReadOnlyList<ComponentPlan> components, Timeline timeline, PodFinder finder, ReadinessHold hold)
    {
        (_cluster, _space, _components, _timeline, _finder, _hold) = (cluster, space, components, timeline, finder, hold);
        Endpoints.Left += pod =>
        {
            if (_pods.TryGetValue(pod, out var known)) timeline.Add(known.Component.Name, pod, EventKind.LeftEndpoints);
        };
    }

    /// <summary>The endpoints.</summary>
    public EndpointStory Endpoints { get; } = new();

    /// <summary>Why a watch ended that was to go on, or Pods are held back that were not to be; null when all is well.</summary>
    public ClusterException? Fault => _fault ?? _hold.Fault;

    /// <summary>Begins to follow.</summary>
    public void Start() => _watching = Task.WhenAll(
        Follow(ApiResource.Pods, "Pods", TakePod),
        Follow(ApiResource.EndpointSlices, "endpoints", Endpoints.Take),
        Follow(ApiResource.Events, "events", TakeEvent));

    /// <summary>The Pods of a component that are not gone, ending ones included.</summary>
    public IReadOnlyList<(string Name, PodStory Story)> PodsOf(ComponentPlan component) =>
        [.. _pods.Where(p => p.Value.Component == component).Select(p => (p.Key, p.Value.Story)).OrderBy(p => p.Key, StringComparer.Ordinal)];

    /// <summary>What the cluster last complained of about a resource; null for nothing.</summary>
    public ClusterEvent? WarningOf(string kind, string name) => _warnings.GetValueOrDefault((kind, name));

    /// <summary>What the cluster last complained of about resources whose names begin so, as those do that a controller makes; null for nothing.</summary>
    public ClusterEvent? WarningBelow(string kind, string prefix) =>
        _warnings.Where(w => w.Key.Kind == kind && w.Key.Name.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(w => w.Key.Name, StringComparer.Ordinal).Select(w => w.Value).LastOrDefault();

    /// <summary>The last lines that a Pod wrote.</summary>
    public IReadOnlyList<string> LastLinesOf(string pod) => _tails.TryGetValue(pod, out var tail) ? tail.Lines : [];

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watching;
        await Task.WhenAll(_reading);
        _end.Dispose();
    }

    private async Task Follow(ApiResource kind, string what, Action<WatchEvent> take)
    {
        try
        {
            await foreach (var change in new ResourceWatch(_cluster, kind.Path(_space), "", $"the {what} in '{_space}' cannot be watched").Run(_end.Token)) take(change);
        }
        catch (OperationCanceledException)
        {
            // The rehearsal ends.
        }
        catch (ClusterException refusal)
        {
            _fault = refusal;
        }
    }

    private void TakePod(WatchEvent change)
    {
        if (Component(change) is not { } component) return;
        _finder.Add(change.Name);
        var story = _pods.GetOrAdd(change.Name, name => (component, new PodStory(component, name, _timeline, _cluster.Time))).Story;
        story.Take(change);
        _hold.Take(component, change);
        if (change.Kind == WatchEventKind.Deleted) _pods.TryRemove(change.Name, out _);
        else if (story.Node.Length > 0 && _tails.TryAdd(change.Name, new OutputTail())) _reading.Add(Read(change.Name, component.Container, _tails[change.Name]));
    }

    /// <summary>The component that selects a Pod by its labels.</summary>
    private ComponentPlan? Component(WatchEvent change)
    {
        var labels = change.Resource.GetProperty("metadata").TryGetProperty("labels", out var found) ? found : default;
        return _components.FirstOrDefault(c => c.Selector.Count > 0 && c.Selector.All(l =>
            labels.ValueKind == System.Text.Json.JsonValueKind.Object && labels.TryGetProperty(l.Key, out var value) && value.GetString() == l.Value)) ?? _components.FirstOrDefault(c => c.Name == change.Name);
    }

    private void TakeEvent(WatchEvent change)
    {
        if (change.Kind == WatchEventKind.Deleted) return;
        var said = ClusterEvent.Read(change.Resource);
        if (said.IsWarning) _warnings[(said.Kind, said.Name)] = said;
        if (said.Kind == "HorizontalPodAutoscaler" && said.Reason == "SuccessfulRescale") Rescaled(said);
        if (said.Kind != "Pod" || !_pods.TryGetValue(said.Name, out var pod)) return;
        if (said.Reason == "Unhealthy") pod.Story.LastProbe = said.Message;
        else if (said.IsProbeRestart) pod.Story.Restart(pod.Story.LastProbe.StartsWith(said.Probe, StringComparison.OrdinalIgnoreCase) ? Lowered(pod.Story.LastProbe) : $"{said.Probe} probe failed");
    }

    private void Rescaled(ClusterEvent said)
    {
        // New size: 4; reason: cpu resource utilization (percentage of request) above target
        var parts = said.Message.Split(';', 2);
        var size = parts[0].Split(':')[^1].Trim();
        var before = _sizes.GetValueOrDefault(said.Name, "");
        if (before == size) return;
        _sizes[said.Name] = size;
        var component = _components.FirstOrDefault(c => c.AutoscalerName == said.Name)?.Name ?? said.Name;
        _timeline.Add(component, "", EventKind.Scaled, $"{(before.Length > 0 ? $"{before} -> " : "")}{size} replicas: {(parts.Length > 1 ? parts[1].Replace("reason:", "", StringComparison.Ordinal).Trim() : said.Message)}");
    }

    [SuppressMessage("Design", "CA1031", Justification = "What a Pod wrote only says more; that it cannot be read is no fault of the rehearsal.")]
    private async Task Read(string pod, string container, OutputTail tail)
    {
        try
        {
            // A container that has not started has nothing to read yet.
            for (var began = _timeline.Now; tail.Lines.Count == 0 && _pods.ContainsKey(pod) && _timeline.Now - began < TimeSpan.FromMinutes(5); await Task.Delay(500, _end.Token))
            {
                await foreach (var line in new PodLog(_cluster, _space, pod, container, new LogOptions { Follows = true, Tail = 40 }).Read(_end.Token)) tail.Add(line.Text);
            }
        }
        catch (Exception)
        {
            // It stays at what was read.
        }
    }

    private static string Lowered(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
