using System.Globalization;
using System.Text.Json;
using ManifestGen.Clusters.Watching;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Timelines;
using static ManifestGen.Clusters.Requests.JsonParts;

namespace ManifestGen.Rehearsal.Cluster;

/// <summary>
/// Tells the timeline what happens to one Pod, from the states that a watch shows. The API tells when a Pod is told to end and what became of its container; when
/// SIGTERM came follows from the pause before it, as the kubelet has it.
/// </summary>
/// <param name="plan">The component that it is part of.</param>
/// <param name="name">Its name.</param>
/// <param name="timeline">The timeline.</param>
/// <param name="time">The clock.</param>
internal sealed class PodStory(ComponentPlan plan, string name, Timeline timeline, TimeProvider time)
{
    /// <summary>How far the times of a node are believed: its clock need not be this machine's.</summary>
    private static readonly TimeSpan Believed = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private bool _isCreated;
    private int _starts;
    private bool _isRunning;
    private bool _isReady;
    private bool _isCrashed;
    private bool _isTerminated;
    private TimeSpan? _ending;

    /// <summary>Whether it is ready, as the API server has it.</summary>
    public bool IsReady
    {
        get
        {
            lock (_lock) return _isReady;
        }
    }

    /// <summary>Whether it was told to end.</summary>
    public bool IsEnding
    {
        get
        {
            lock (_lock) return _ending is not null || _isCrashed;
        }
    }

    /// <summary>What its probes last said; empty for nothing.</summary>
    public string LastProbe { get; set; } = "";

    /// <summary>The node that it runs on; empty before it has one.</summary>
    public string Node { get; private set; } = "";

    /// <summary>Says that the rehearsal ends it without warning.</summary>
    public void Crash()
    {
        lock (_lock) _isCrashed = true;
        Add(EventKind.Killed, "a crash is played");
    }

    /// <summary>Says that its container is restarted because of a probe.</summary>
    public void Restart(string reason)
    {
        lock (_lock) _isTerminated = true;
        Add(EventKind.ProbeFailed, reason);
        Add(EventKind.Terminated, "SIGTERM");
    }

    /// <summary>Takes what a watch shows.</summary>
    public void Take(WatchEvent change)
    {
        lock (_lock) Tell(change);
    }

    private void Tell(WatchEvent change)
    {
        var pod = change.Resource;
        var status = Part(pod, "status");
        Node = Text(Part(pod, "spec"), "nodeName") is { Length: > 0 } node ? node : Node;
        if (!_isCreated)
        {
            _isCreated = true;
            Add(EventKind.Created, Revision(pod));
        }

        var isDeleted = change.Kind == WatchEventKind.Deleted;
        if ((isDeleted || Part(pod, "metadata").TryGetProperty("deletionTimestamp", out _)) && _ending is null && !_isCrashed) _ending = Add(EventKind.Ending, "").At;
        if (Container(status) is { ValueKind: JsonValueKind.Object } container) Tell(container, status);
        var ready = !isDeleted && IsTrue(status, "Ready");
        if (ready && !_isReady) Add(EventKind.Ready, "");
        else if (!ready && _isReady && !isDeleted) Add(EventKind.NotReady, _ending is not null ? "it ends" : LastProbe);
        _isReady = ready;
        if (!isDeleted) return;
        if (_isRunning) Exit(default, _isCrashed ? "killed with its Pod" : "the Pod was removed");
        Add(EventKind.Gone, "");
    }

    private void Tell(JsonElement container, JsonElement status)
    {
        var starts = Number(container, "restartCount") + 1;
        var state = Part(container, "state");
        var isRunning = Part(state, "running").ValueKind == JsonValueKind.Object;
        var isWaiting = Part(state, "waiting").ValueKind == JsonValueKind.Object;
        if (_isRunning && (starts > _starts || isWaiting)) Exit(Part(Part(container, "lastState"), "terminated"), "");
        if (isRunning && (!_isRunning || starts > _starts))
        {
            (_starts, _isRunning, _isTerminated) = (starts, true, false);
            Add(EventKind.Started, Text(status, "podIP"));
        }

        if (Part(state, "terminated") is not { ValueKind: JsonValueKind.Object } ended) return;
        if (_isRunning) Exit(ended, "");
        else if (starts > _starts)
        {
            // It ended before anybody saw it run.
            (_starts, _isRunning) = (starts, true);
            Add(EventKind.Started, Text(status, "podIP"));
            Exit(ended, "");
        }
    }

    private void Exit(JsonElement ended, string otherwise)
    {
        _isRunning = false;
        var at = ExitedAt(ended);
        var code = ended.ValueKind == JsonValueKind.Object ? Number(ended, "exitCode") : 0;
        if (_ending is { } ending && !_isTerminated)
        {
            var pause = plan.Main.PreStop is SleepAction sleep ? sleep.Length : TimeSpan.Zero;
            var told = ending + pause < at ? ending + pause : at;
            timeline.AddAt(told, plan.Name, name, EventKind.Terminated, "SIGTERM");
            _isTerminated = true;

            // The kubelet does not say that it kills; that the time was over does.
            if (code == 137 && at - ending >= plan.Grace - TimeSpan.FromSeconds(1))
                timeline.AddAt(at, plan.Name, name, EventKind.Killed, string.Create(CultureInfo.InvariantCulture, $"still there {(at - told).TotalSeconds:0.#} s after SIGTERM"));
        }

        var reason = Text(ended, "reason");
        var text = otherwise.Length > 0 ? otherwise : reason == "OOMKilled" ? "killed for using more memory than its limit" : string.Create(CultureInfo.InvariantCulture, $"exit code {code}");
        timeline.AddAt(at, plan.Name, name, EventKind.Exited, text, code);
    }

    /// <summary>When the container ended: the node's word, to the second, where it fits what is known here.</summary>
    private TimeSpan ExitedAt(JsonElement ended)
    {
        var now = timeline.Now;
        if (!DateTimeOffset.TryParse(Text(ended, "finishedAt"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var finished)) return now;
        var ago = time.GetUtcNow() - finished - TimeSpan.FromSeconds(0.5);
        if (ago < TimeSpan.Zero || ago > Believed) return now;
        return now - ago is var at && _ending is { } ending && at < ending ? ending : at;
    }

    private TimelineEvent Add(EventKind kind, string text) => timeline.Add(plan.Name, name, kind, text);

    /// <summary>The state of the container that is rehearsed.</summary>
    private JsonElement Container(JsonElement status)
    {
        if (status.ValueKind != JsonValueKind.Object || !status.TryGetProperty("containerStatuses", out var all) || all.ValueKind != JsonValueKind.Array) return default;
        return all.EnumerateArray().FirstOrDefault(c => Text(c, "name") == plan.Container);
    }

    private static string Revision(JsonElement pod)
    {
        var labels = Part(Part(pod, "metadata"), "labels");
        var revision = Text(labels, "pod-template-hash") is { Length: > 0 } hash ? hash : Text(labels, "controller-revision-hash");
        return revision.Length > 0 ? $"revision {revision}" : "";
    }

    private static bool IsTrue(JsonElement status, string condition) =>
        Part(status, "conditions") is { ValueKind: JsonValueKind.Array } all && all.EnumerateArray().Any(c => Text(c, "type") == condition && Text(c, "status") == "True");
}
