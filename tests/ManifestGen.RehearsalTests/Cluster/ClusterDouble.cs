using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;
using ManifestGen.Rehearsal.Cluster;
using ManifestGen.Tests.Clusters.Server;

namespace ManifestGen.RehearsalTests.Cluster;

/// <summary>The small API server with controllers that keep Deployments at their replicas, and a kubelet whose Pods are ready and gone in a moment.</summary>
internal sealed class ClusterDouble : IAsyncDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(150);

    private readonly ConcurrentDictionary<string, Lock> _locks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new(StringComparer.Ordinal);
    private int _pods;

    private ClusterDouble(ApiServerDouble server) => Server = server;

    /// <summary>The API server.</summary>
    public ApiServerDouble Server { get; }

    /// <summary>What is in the cluster.</summary>
    public ResourceStore Store => Server.Store;

    /// <summary>What containers wait for in place of starting, as reason and message; null when they start.</summary>
    public (string Reason, string Message)? Waiting { get; set; }

    /// <summary>How many evictions the budget still refuses.</summary>
    public int Refusals { get; set; }

    /// <summary>Whether Pods are scheduled at all.</summary>
    public bool HasRoom { get; set; } = true;

    /// <summary>How many namespaces there are besides the usual one.</summary>
    public IReadOnlyList<string> Namespaces => [.. Store.Paths.Where(p => p.StartsWith("/api/v1/namespaces/", StringComparison.Ordinal) && p.Count(c => c == '/') == 4)];

    /// <summary>The Pods that take connections.</summary>
    public IReadOnlyList<string> Ready =>
        [.. Pods(_ => true).Where(p => $"{p["status"]?["conditions"]?[0]?["status"]}" == "True" && p["metadata"]?["deletionTimestamp"] is null).Select(p => $"{p["metadata"]?["name"]}")];

    /// <summary>Starts it.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The cluster disposes of its server.")]
    public static async Task<ClusterDouble> Start()
    {
        var cluster = new ClusterDouble(await ApiServerDouble.Start());
        cluster.Store.Controller = cluster.Control;
        cluster.Store.Ending = cluster.End;
        cluster.Store.Further = request => cluster.Evict(request) ?? cluster.OpenGate(request);
        return cluster;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private void Control(ResourceStore store, string path, JsonObject resource)
    {
        switch ($"{resource["kind"]}")
        {
            case "Namespace":
                store.Put($"{path}/serviceaccounts/default", "{}");
                break;
            case "Service" when $"{resource["spec"]?["type"]}" == "NodePort":
                resource["spec"]!["ports"]![0]!["nodePort"] ??= 30123;
                store.Put(path, resource);
                break;
            case "Deployment":
                Reconcile(path);
                break;
            case "HorizontalPodAutoscaler":
                Rescale(path, resource);
                break;
            default:
                break;
        }
    }

    /// <summary>Makes the Pods that are missing, and ends those that are too many or of an earlier revision, in one go.</summary>
    private void Reconcile(string path)
    {
        lock (_locks.GetOrAdd(path, _ => new Lock()))
        {
            if (Store.Get(path) is not { } deployment) return;
            var space = path.Split('/')[5];
            var wanted = deployment["spec"]?["replicas"]?.GetValue<int>() ?? 1;
            var template = deployment["spec"]?["template"]?.ToJsonString() ?? "";
            var hash = string.Create(CultureInfo.InvariantCulture, $"r{template.Length}-{template.Sum(c => c) % 1000}");
            var living = Pods(p => p["metadata"]?["deletionTimestamp"] is null && $"{p["metadata"]?["labels"]?["app"]}" == $"{deployment["metadata"]?["name"]}");
            var current = living.Where(p => $"{p["metadata"]?["labels"]?["pod-template-hash"]}" == hash).ToArray();
            for (var i = current.Length; i < wanted; i++) Create(space, deployment, hash, path);
            if (current.Length < wanted) return;
            foreach (var pod in living.Except(current).Concat(current.Skip(wanted)))
            {
                if (current.Take(wanted).All(IsReady)) _ = EndPod($"/api/v1/namespaces/{space}/pods/{pod["metadata"]?["name"]}", path);
            }

            Tell(path, deployment, wanted, living, current);
        }
    }

    private void Tell(string path, JsonObject deployment, int wanted, IReadOnlyList<JsonObject> living, JsonObject[] current)
    {
        var ready = current.Count(IsReady);
        var status = new JsonObject { ["replicas"] = living.Count, ["updatedReplicas"] = Math.Min(current.Length, wanted), ["readyReplicas"] = ready, ["availableReplicas"] = ready };
        if (JsonNode.DeepEquals(deployment["status"], status)) return;
        deployment["status"] = status;
        Store.Put(path, deployment);
    }

    private void Create(string space, JsonObject deployment, string hash, string owner)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{deployment["metadata"]?["name"]}-{hash}-{Interlocked.Increment(ref _pods)}");
        var path = $"/api/v1/namespaces/{space}/pods/{name}";
        var container = deployment["spec"]?["template"]?["spec"]?["containers"]?[0];
        var pod = new JsonObject
        {
            ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = space, ["labels"] = new JsonObject { ["app"] = $"{deployment["metadata"]?["name"]}", ["pod-template-hash"] = hash } },
            ["spec"] = new JsonObject
            {
                ["containers"] = new JsonArray(container?.DeepClone()),
                ["readinessGates"] = deployment["spec"]?["template"]?["spec"]?["readinessGates"]?.DeepClone(),
            },
            ["status"] = new JsonObject { ["phase"] = "Pending" },
        };
        if (HasRoom) pod["spec"]!["nodeName"] = "node-1";
        else pod["status"]!["conditions"] = new JsonArray(new JsonObject { ["type"] = "PodScheduled", ["status"] = "False", ["reason"] = "Unschedulable", ["message"] = "0/1 nodes are available: 1 Insufficient cpu." });
        Store.Put(path, pod);
        if (HasRoom) _ = StartPod(path, owner);
    }

    private async Task StartPod(string path, string owner)
    {
        await Task.Delay(Moment);
        if (Waiting is { } waiting)
        {
            Change(path, p => p["status"] = new JsonObject { ["containerStatuses"] = new JsonArray(Container(new JsonObject { ["waiting"] = new JsonObject { ["reason"] = waiting.Reason, ["message"] = waiting.Message } })) });
            return;
        }

        Change(path, p => p["status"] = Running(isReady: false));
        await Task.Delay(Moment);
        if (Store.Get(path)?["spec"]?["readinessGates"] is not null)
        {
            Change(path, p => p["status"]!["conditions"]!.AsArray().Add(new JsonObject { ["type"] = "ContainersReady", ["status"] = "True" }));
            await Gate(path).Task;
        }

        Change(path, p => p["status"] = Running(isReady: true));
        Publish(path);
        Reconcile(owner);
    }

    /// <summary>A Pod is told to end, leaves the endpoints, ends its container, and is gone.</summary>
    private async Task EndPod(string path, string owner)
    {
        var told = false;
        Change(path, p =>
        {
            told = p["metadata"]?["deletionTimestamp"] is null;
            p["metadata"]!["deletionTimestamp"] = "2026-01-01T00:00:00Z";
        });
        if (!told) return;
        Publish(path);
        await Task.Delay(Moment * 2);
        Change(path, p => p["status"] = new JsonObject { ["containerStatuses"] = new JsonArray(Container(new JsonObject { ["terminated"] = new JsonObject { ["exitCode"] = 0, ["reason"] = "Completed" } })) });
        await Task.Delay(Moment);
        Store.Remove(path);
        Reconcile(owner);
    }

    private bool End(ResourceStore store, string path, string query)
    {
        if (path.Split('/') is not [_, _, _, _, var space, "pods", _]) return false;
        var owner = $"/apis/apps/v1/namespaces/{space}/deployments/{store.Get(path)?["metadata"]?["labels"]?["app"]}";
        if (query.Contains("gracePeriodSeconds=0", StringComparison.Ordinal))
        {
            store.Remove(path);
            Publish(path);
            Reconcile(owner);
        }
        else
        {
            _ = EndPod(path, owner);
        }

        return true;
    }

    private ServerAnswer? Evict(ReceivedRequest request)
    {
        if (request.Method != "POST" || !request.Path.EndsWith("/eviction", StringComparison.Ordinal)) return null;
        if (Refusals-- > 0) return ServerAnswer.Refusal(429, "TooManyRequests", "Cannot evict pod as it would violate the pod's disruption budget.");
        End(Store, request.Path[..^"/eviction".Length], "");
        return ServerAnswer.Of(new JsonObject { ["kind"] = "Status", ["status"] = "Success" }, 201);
    }

    /// <summary>Takes the word of whoever may hold the readiness of a Pod back.</summary>
    private ServerAnswer? OpenGate(ReceivedRequest request)
    {
        if (request.Method != "PATCH" || !request.Path.EndsWith("/status", StringComparison.Ordinal)) return null;
        var path = request.Path[..^"/status".Length];
        if (Store.Get(path) is not { } pod) return ServerAnswer.Refusal(404, "NotFound", "pods not found");
        if (JsonNode.Parse(request.Body)?["status"]?["conditions"]?[0] is { } condition && $"{condition["type"]} {condition["status"]}" == $"{ReadinessHold.Gate} True") Gate(path).TrySetResult();
        return ServerAnswer.Of(pod);
    }

    private TaskCompletionSource Gate(string path) => _gates.GetOrAdd(path, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private void Rescale(string path, JsonObject autoscaler)
    {
        var space = path.Split('/')[5];
        var most = autoscaler["spec"]?["maxReplicas"]?.GetValue<int>() ?? 1;
        autoscaler["status"] = new JsonObject { ["currentReplicas"] = most, ["desiredReplicas"] = most };
        Store.Put(path, autoscaler);
        Store.Put($"/api/v1/namespaces/{space}/events/scaled", string.Create(CultureInfo.InvariantCulture,
            $$"""{"involvedObject":{"kind":"HorizontalPodAutoscaler","name":"web"},"reason":"SuccessfulRescale","type":"Normal","message":"New size: {{most}}; reason: cpu resource utilization (percentage of request) above target"}"""));
        var deployment = $"/apis/apps/v1/namespaces/{space}/deployments/{autoscaler["spec"]?["scaleTargetRef"]?["name"]}";
        Change(deployment, d => d["spec"]!["replicas"] = most);
        Reconcile(deployment);
    }

    /// <summary>What the endpoints controller makes of the Pods of a namespace.</summary>
    private void Publish(string pod)
    {
        var space = pod.Split('/')[4];
        lock (_locks.GetOrAdd($"slice of {space}", _ => new Lock()))
        {
            if (Store.Get($"/api/v1/namespaces/{space}") is null) return;
            var endpoints = new JsonArray([.. Pods(p => $"{p["metadata"]?["namespace"]}" == space).Select(p => new JsonObject
            {
                ["targetRef"] = new JsonObject { ["kind"] = "Pod", ["name"] = $"{p["metadata"]?["name"]}" },
                ["conditions"] = new JsonObject { ["ready"] = IsReady(p) && p["metadata"]?["deletionTimestamp"] is null, ["serving"] = IsReady(p) },
            })]);
            Store.Put(
                $"/apis/discovery.k8s.io/v1/namespaces/{space}/endpointslices/web-1",
                new JsonObject { ["metadata"] = new JsonObject { ["labels"] = new JsonObject { ["kubernetes.io/service-name"] = "web" } }, ["endpoints"] = endpoints });
        }
    }

    private IReadOnlyList<JsonObject> Pods(Func<JsonObject, bool> which) =>
        [.. Store.Paths.Where(p => p.Contains("/pods/", StringComparison.Ordinal)).Select(Store.Get).OfType<JsonObject>().Where(which)];

    private void Change(string path, Action<JsonObject> change)
    {
        lock (_locks.GetOrAdd(path, _ => new Lock()))
        {
            if (Store.Get(path) is not { } resource) return;
            change(resource);
            Store.Put(path, resource);
        }
    }

    private static bool IsReady(JsonObject pod) => $"{pod["status"]?["conditions"]?[0]?["status"]}" == "True";

    private static JsonObject Running(bool isReady) => new()
    {
        ["phase"] = "Running",
        ["podIP"] = "10.0.0.7",
        ["conditions"] = new JsonArray(new JsonObject { ["type"] = "Ready", ["status"] = isReady ? "True" : "False" }),
        ["containerStatuses"] = new JsonArray(Container(new JsonObject { ["running"] = new JsonObject() })),
    };

    private static JsonObject Container(JsonObject state) => new() { ["name"] = "web", ["restartCount"] = 0, ["state"] = state };
}
