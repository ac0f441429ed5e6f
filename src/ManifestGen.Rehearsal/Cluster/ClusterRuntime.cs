using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ManifestGen.Clusters;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Requests;
using ManifestGen.Clusters.Workloads;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;
using ManifestGen.Rehearsal.Balancing;
using ManifestGen.Rehearsal.Jobs;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Running;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Cluster;

/// <summary>Runs the product in a namespace of its own on a cluster, which it removes at the end, whatever came between.</summary>
internal sealed class ClusterRuntime : IProductRuntime
{
    private readonly ClusterConnection _cluster;
    private readonly IReadOnlyList<ManifestDocument> _documents;
    private readonly ClusterSettings _settings;
    private readonly Timeline _timeline;
    private readonly PodFinder _finder = new();
    private readonly ReadinessHold _hold;
    private readonly ClusterWatch _watch;
    private readonly ServiceAccess _access;
    private readonly Rollouts _rollouts;
    private readonly Dictionary<string, ServiceAddress> _addresses = new(StringComparer.Ordinal);
    private RehearsedManifests? _manifests;
    private AutoscalerTurn? _autoscalers;
    private NamespaceGuard? _guard;
    private TemporaryNamespace? _space;
    private int _revision;
    private bool _isEnded;

    /// <summary>Prepares; nothing is asked yet.</summary>
    public ClusterRuntime(ClusterConnection cluster, IReadOnlyList<ManifestDocument> documents, IReadOnlyList<ComponentPlan> components, ClusterSettings settings, Timeline timeline)
    {
        (_cluster, _documents, Components, _settings, _timeline) = (cluster, documents, components, settings, timeline);
        _hold = new ReadinessHold(cluster, settings.Namespace);
        _watch = new ClusterWatch(cluster, settings.Namespace, components, timeline, _finder, _hold);
        _access = new ServiceAccess(cluster, settings, _watch.Endpoints, _finder);
        _rollouts = new Rollouts(cluster, settings, _watch, timeline);
    }

    /// <inheritdoc />
    public IReadOnlyList<ComponentPlan> Components { get; }

    /// <inheritdoc />
    public RouteLog? Routes => null;

    /// <inheritdoc />
    public IPodFinder Pods => _finder;

    /// <summary>What is not played, in words.</summary>
    public IReadOnlyList<string> Notes =>
    [
        .. _manifests?.Notes ?? [],
        .. _access.IsTunneled ? ["the proxies of the nodes: the load went past them, through the API server"] : Array.Empty<string>(),
    ];

    /// <summary>Whether something is left in the cluster; known at the end.</summary>
    public bool LeavesSomething { get; private set; }

    /// <inheritdoc />
    public async Task<bool> Start(CancellationToken cancellation)
    {
        await RemoveLeavings(cancellation);
        _manifests = RehearsedManifests.Of(await WithoutShared(cancellation), Changes());
        _autoscalers = new AutoscalerTurn(_cluster, _settings, _manifests.Autoscalers, _timeline);
        StartGuard();
        _space = await TemporaryNamespace.Make(_cluster, _settings.Namespace, TemporaryNamespace.Rehearsal, _manifests.Labels, cancellation);
        _watch.Start();
        await new ServerSideApply(_cluster, new ApplyOptions { Namespace = _space.Name }).Run(_manifests.Applied, cancellation);
        var settled = await Task.WhenAll(Components.Select(c => _rollouts.Settle(c, c.StartBudget, cancellation)));
        if (!settled.All(s => s)) return false;
        foreach (var component in _settings.Rehearsed)
        {
            if (component.Services is [var service, ..]) _addresses[component.Name] = await _access.Open(component, service, cancellation);
        }

        return true;
    }

    /// <inheritdoc />
    IReadOnlyList<JobOutcome> IProductRuntime.Jobs => [];

    /// <inheritdoc />
    Task<bool> IProductRuntime.BeginRelease(CancellationToken cancellation) => Task.FromResult(true);

    /// <inheritdoc />
    Task<bool> IProductRuntime.EndRelease(CancellationToken cancellation) => Task.FromResult(true);

    /// <inheritdoc />
    Task<bool> IProductRuntime.RunSchedule(CancellationToken cancellation) => throw new NotSupportedException("On a cluster, CronJobs are suspended.");

    /// <inheritdoc />
    public ServiceAddress? AddressOf(ComponentPlan component) => _addresses.GetValueOrDefault(component.Name);

    /// <inheritdoc />
    public async Task<bool> Scale(ComponentPlan component, int replicas, CancellationToken cancellation)
    {
        if (component.Kind == "Pod")
        {
            _timeline.AddTrouble(component.Name, component.Name, "it is a Pod by itself, which cannot be scaled", "Let the build write a Deployment: ManifestGenStage is replicas, balanced or autoscaled.");
            return false;
        }

        if (_autoscalers is not null) await _autoscalers.End(component, cancellation);
        await Clusters.Workloads.Scale.Set(_cluster, _rollouts.KeyOf(component), replicas, cancellation);
        return await _rollouts.Settle(component, component.StartBudget + component.Grace, cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> StartSlowly(ComponentPlan component, TimeSpan heldUp, CancellationToken cancellation)
    {
        var replicas = await Clusters.Workloads.Scale.Read(_cluster, _rollouts.KeyOf(component), cancellation);
        using (_hold.HoldUp(component, heldUp)) return await Scale(component, replicas + 1, cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> RollOut(ComponentPlan component, CancellationToken cancellation)
    {
        var annotations = new JsonObject { ["manifestgen.dev/rehearsed-revision"] = (++_revision + 1).ToString(CultureInfo.InvariantCulture) };
        var patch = new JsonObject { ["spec"] = new JsonObject { ["template"] = new JsonObject { ["metadata"] = new JsonObject { ["annotations"] = annotations } } } };
        var key = _rollouts.KeyOf(component);
        var request = new ApiRequest(HttpMethod.Patch, $"{key.Path}?fieldManager={ApplyOptions.FieldManager}-rollout", $"{key} cannot be rolled out")
        {
            Body = Encoding.UTF8.GetBytes(patch.ToJsonString()),
            BodyType = ApiRequest.MergeType,
        };
        (await _cluster.SendAsync(request, cancellation)).EnsureSuccess(Location.None);
        return await _rollouts.Settle(component, (component.StartBudget + component.Grace) * Math.Max(1, _watch.PodsOf(component).Count), cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> Crash(ComponentPlan component, CancellationToken cancellation)
    {
        if (_watch.PodsOf(component).FirstOrDefault(p => p.Story is { IsReady: true, IsEnding: false }) is not { Story: { } story } pod) return false;
        story.Crash();
        var request = new ApiRequest(HttpMethod.Delete, $"{ApiResource.Pods.Path(_settings.Namespace, pod.Name)}?gracePeriodSeconds=0", $"Pod '{pod.Name}' cannot be ended");
        (await _cluster.SendAsync(request, cancellation)).EnsureSuccess(Location.None);

        // What is read at once may be from before the controller has noticed.
        for (var i = 0; i < 20 && _watch.PodsOf(component).Any(p => p.Name == pod.Name); i++) await Task.Delay(_settings.Pause / 5, _cluster.Time, cancellation);
        return await _rollouts.Settle(component, component.StartBudget, cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> Drain(ComponentPlan component, CancellationToken cancellation)
    {
        var pods = _watch.PodsOf(component).Where(p => p.Story is { IsEnding: false, Node.Length: > 0 }).ToArray();
        if (pods.Select(p => p.Story.Node).Order(StringComparer.Ordinal).FirstOrDefault() is not { } node) return false;

        // On the only node of a cluster a whole drain would leave no place for any Pod; half of them go, as from one of two nodes.
        var onNode = pods.Where(p => p.Story.Node == node).Select(p => p.Name).ToArray();
        var evicted = onNode.Length == pods.Length ? onNode.Take((pods.Length + 1) / 2) : onNode;
        return await new PodEviction(_cluster, _settings.Namespace, _timeline).Run(component, evicted, component.StartBudget + component.Grace, cancellation)
            && await _rollouts.Settle(component, component.StartBudget + component.Grace, cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> Autoscale(ComponentPlan component, TimeSpan length, CancellationToken cancellation) =>
        _autoscalers is not null
        && await _autoscalers.Run(component, length, cancellation)
        && await _rollouts.Settle(component, component.StartBudget + component.Grace, cancellation);

    /// <inheritdoc />
    public IReadOnlyList<string> LastLinesOf(string pod, string container) => container.Length == 0 ? _watch.LastLinesOf(pod) : [];

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_isEnded) return;
        _isEnded = true;
        await _access.DisposeAsync();
        await _watch.DisposeAsync();
        await _hold.DisposeAsync();
        await RemoveSpace();
        if (_guard is not null) await _guard.DisposeAsync();
    }

    private async Task RemoveSpace()
    {
        if (_space is null) return;
        await _space.DisposeAsync();
        try
        {
            await _space.Remove(_settings.Abandoned);
            _space = null;
            _guard?.Release();

            // One that was killed just before this began was not known to be dead then.
            await RemoveLeavings(_settings.Abandoned);
        }
        catch (Exception known) when (_space is null && known is (ClusterException or OperationCanceledException))
        {
            // What others left is for the next one to remove.
        }
        catch (ClusterException refusal)
        {
            Leave(string.Join("; ", refusal.Diagnostics.Select(d => d.Message)));
        }
        catch (OperationCanceledException)
        {
            Leave("it is being removed, and nobody waited until it was gone");
        }
    }

    /// <summary>A rehearsal that is not guarded is as good as any other, unless it is killed.</summary>
    private void StartGuard()
    {
        try
        {
            _guard = _settings.Guard?.Invoke();
        }
        catch (IOException reason)
        {
            _settings.Mention(ClusterDiagnostics.Unguarded(_settings.Namespace, reason.Message));
        }
    }

    private async Task RemoveLeavings(CancellationToken cancellation)
    {
        foreach (var left in await TemporaryNamespace.RemoveLeavings(_cluster, TemporaryNamespace.Rehearsal, cancellation)) _settings.Mention(ClusterDiagnostics.Removed(left));
    }

    private void Leave(string reason)
    {
        LeavesSomething = true;
        _settings.Tell(ClusterDiagnostics.Left.At(Location.None, _settings.Namespace, _cluster.Context.Name, reason));
    }

    private RehearsalChanges Changes() => new()
    {
        Namespace = _settings.Namespace,
        HoldsReadiness = _settings.HoldsReadiness,
        Images = _settings.Images,
        Variables = _settings.Variables,
        Rehearsed = _settings.Rehearsed.ToDictionary(c => c.Name, c => c.Services is [var first, ..] ? first : null, StringComparer.Ordinal),
        NodePorts = _settings.Rehearsed
            .Where(c => c.IsServed && _settings.Addresses.TryGetValue(c.Name, out var named) && named.Port is >= ClusterSettings.FirstNodePort and <= ClusterSettings.LastNodePort)
            .ToDictionary(c => c.Services[0].Name, c => _settings.Addresses[c.Name].Port, StringComparer.Ordinal),
    };

    /// <summary>The manifests of what lives in namespaces, and the namespace's own. What lives in none is only looked for.</summary>
    private async Task<IReadOnlyList<ManifestDocument>> WithoutShared(CancellationToken cancellation)
    {
        var kinds = new KindDirectory(_cluster);
        var own = new List<ManifestDocument>();
        foreach (var document in _documents)
        {
            // What the cluster does not serve is refused when it is applied, with all else that is.
            if (document.Kind == "Namespace" || await kinds.Find(document, new DiagnosticSink(), cancellation) is not { IsNamespaced: false } shared) own.Add(document);
            else if ((await _cluster.SendAsync(ApiRequest.Get(shared.Path("", document.Name), $"{document.Title} cannot be read"), cancellation)).IsMissing)
                _settings.Tell(ClusterDiagnostics.NotMade.At(document.Location, document.Title, document.Location.File));
        }

        return own;
    }
}
