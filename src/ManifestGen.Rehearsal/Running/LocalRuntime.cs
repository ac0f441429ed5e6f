using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using ManifestGen.Rehearsal.Autoscaling;
using ManifestGen.Rehearsal.Balancing;
using ManifestGen.Rehearsal.Deployments;
using ManifestGen.Rehearsal.Endpoints;
using ManifestGen.Rehearsal.Jobs;
using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Processes;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Running;

/// <summary>Runs the product as processes of this machine, and plays the kubelet, the controllers and the Services to them.</summary>
internal sealed class LocalRuntime : IProductRuntime
{
    private readonly RuntimeSettings _settings;
    private readonly Timeline _timeline;
    private readonly TimeProvider _time;
    private readonly ProcessGuard _guard = new();
    private readonly ServiceBalancer _balancer;
    private readonly Dictionary<string, Deployment> _deployments = [];
    private readonly Dictionary<string, List<BalancedService>> _services = [];
    private readonly ConcurrentDictionary<string, AutoscalerLoop> _autoscalers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Pod> _pods = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ProcessHost> _hosts = new(StringComparer.Ordinal);
    private Dictionary<string, string> _localNames = [];
    private readonly ReleaseJobs _jobs;
    private TimeSpan _heldUp;

    /// <summary>Prepares to run a product.</summary>
    public LocalRuntime(ProductPlan product, RuntimeSettings settings, Timeline timeline, TimeProvider time)
    {
        Components = product.Components;
        _settings = settings;
        _timeline = timeline;
        _time = time;
        _jobs = new ReleaseJobs(product.Jobs, Create, settings.JobSpeed, timeline, time);
        foreach (var component in product.Components)
        {
            _services[component.Name] = [.. component.Services.Select(s => Balanced(component, s))];
            _deployments[component.Name] = new Deployment(component, settings.Nodes, identity => Create(component, identity), time);
        }

        _balancer = new ServiceBalancer([.. _services.Values.SelectMany(s => s)]);
    }

    /// <inheritdoc />
    public IReadOnlyList<ComponentPlan> Components { get; }

    /// <inheritdoc />
    public RouteLog Routes => _balancer.Routes;

    /// <inheritdoc />
    IPodFinder? IProductRuntime.Pods => null;

    /// <inheritdoc />
    public IReadOnlyList<JobOutcome> Jobs => _jobs.Outcomes;

    /// <summary>The Pods that live, ending ones included.</summary>
    public IReadOnlyList<Pod> Pods => [.. _deployments.Values.SelectMany(d => d.Pods), .. _jobs.Pods];

    /// <summary>Where a Pod listens; null for one that never was.</summary>
    public PodAddress? WhereIs(string pod) => _hosts.GetValueOrDefault(pod)?.Where;

    /// <inheritdoc />
    public async Task<bool> Start(CancellationToken cancellation)
    {
        var listeners = new OpenListeners();
        await _balancer.Start(cancellation);
        _localNames = _services.Values.SelectMany(s => s).SelectMany(LocalNames).ToDictionary();
        if (!await BeginRelease(cancellation)) return false;
        foreach (var deployment in _deployments.Values) deployment.Scale(deployment.Plan.IsServed || !deployment.Plan.CanScale ? 1 : Math.Min(deployment.Plan.Replicas, _settings.MostReplicas));
        var settled = await Task.WhenAll(_deployments.Values.Select(d => d.Settle(d.Plan.StartBudget, cancellation)));
        // Only ports that a component declares can be told from those of other programs.
        var everywhere = (from port in listeners.Opened from component in Components where component.Ports.Any(p => p.Number == port) select (component, port)).ToArray();
        foreach (var (component, port) in everywhere) _timeline.Add(component.Name, "", EventKind.ListensEverywhere, port.ToString(CultureInfo.InvariantCulture));
        return settled.All(s => s) && everywhere.Length == 0;
    }

    /// <inheritdoc />
    public async Task<bool> BeginRelease(CancellationToken cancellation)
    {
        if (!await _jobs.Run(JobTime.BeforeRelease, cancellation)) return false;
        _jobs.Begin(JobTime.WithRelease, cancellation);
        return true;
    }

    /// <inheritdoc />
    public Task<bool> EndRelease(CancellationToken cancellation) => _jobs.Run(JobTime.AfterRelease, cancellation);

    /// <inheritdoc />
    public Task<bool> RunSchedule(CancellationToken cancellation) => _jobs.RunTogether(JobTime.Scheduled, cancellation);

    /// <inheritdoc />
    public ServiceAddress? AddressOf(ComponentPlan component) =>
        _services[component.Name] is [{ Address: { } address } first, ..] ? new ServiceAddress(IPEndPoint.Parse(address.Authority), first.Plan.Name) : null;

    /// <inheritdoc />
    public Task<bool> Scale(ComponentPlan component, int replicas, CancellationToken cancellation)
    {
        var deployment = _deployments[component.Name];
        deployment.Scale(replicas);
        return Settle(deployment, rounds: 1, cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> StartSlowly(ComponentPlan component, TimeSpan heldUp, CancellationToken cancellation)
    {
        var deployment = _deployments[component.Name];
        _heldUp = heldUp;
        try
        {
            deployment.Scale(deployment.Desired + 1);
            return await deployment.Settle(component.StartBudget + heldUp, cancellation);
        }
        finally
        {
            _heldUp = TimeSpan.Zero;
        }
    }

    /// <inheritdoc />
    public Task<bool> RollOut(ComponentPlan component, CancellationToken cancellation)
    {
        var deployment = _deployments[component.Name];
        deployment.RollOut();
        return Settle(deployment, deployment.Desired, cancellation);
    }

    /// <inheritdoc />
    public Task<bool> Crash(ComponentPlan component, CancellationToken cancellation)
    {
        var deployment = _deployments[component.Name];
        deployment.Pods.FirstOrDefault(p => p.IsReady)?.Crash();
        return Recover(deployment, cancellation);
    }

    /// <inheritdoc />
    public Task<bool> Drain(ComponentPlan component, CancellationToken cancellation) =>
        new NodeDrain(_deployments[component.Name], _timeline, _time).Run(node: 1, component.StartBudget + component.Grace, cancellation);

    /// <inheritdoc />
    public Task<bool> Autoscale(ComponentPlan component, TimeSpan length, CancellationToken cancellation) =>
        _autoscalers.GetOrAdd(component.Name, name => new AutoscalerLoop(_deployments[name], _settings, _timeline, _time)).Run(length, cancellation);

    /// <inheritdoc />
    public IReadOnlyList<string> LastLinesOf(string pod, string container) => _pods.TryGetValue(pod, out var found) ? found.LastLinesOf(container) : [];

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        var left = Pods;
        foreach (var deployment in _deployments.Values) deployment.Stop();
        _jobs.Stop();
        await Task.WhenAny(Task.WhenAll(left.Select(p => p.Gone)), Task.Delay(TimeSpan.FromSeconds(5)));
        await _balancer.DisposeAsync();
        // The guard ends what is left, whatever became of the above.
        _guard.Dispose();
        foreach (var deployment in _deployments.Values) deployment.Dispose();
    }

    private static Task<bool> Settle(Deployment deployment, int rounds, CancellationToken cancellation) =>
        deployment.Settle((deployment.Plan.StartBudget + deployment.Plan.Grace) * Math.Max(1, rounds), cancellation);

    private static async Task<bool> Recover(Deployment deployment, CancellationToken cancellation)
    {
        // The end of the process is noticed a moment after it.
        for (var i = 0; i < 20 && deployment.IsSettled; i++) await Task.Delay(50, cancellation);
        return await deployment.Settle(deployment.Plan.StartBudget, cancellation);
    }

    private static IEnumerable<KeyValuePair<string, string>> LocalNames(BalancedService service)
    {
        if (service.Address is not { } address) yield break;
        foreach (var host in new[] { service.Plan.Name, $"{service.Plan.Name}.default", $"{service.Plan.Name}.default.svc", $"{service.Plan.Name}.default.svc.cluster.local" })
        {
            yield return KeyValuePair.Create(string.Create(CultureInfo.InvariantCulture, $"{host}:{service.Plan.Port}"), address.Authority);
            if (service.Plan.Port == 80) yield return KeyValuePair.Create(host, address.Authority);
        }
    }

    private BalancedService Balanced(ComponentPlan component, ServicePlan plan)
    {
        var slice = new EndpointSlice(_settings.EndpointDelay, _time);
        slice.Arrived += (before, after) =>
        {
            if (before?.IsReady == true && after?.IsReady != true) _timeline.Add(component.Name, before.Pod, EventKind.LeftEndpoints);
        };
        return new BalancedService(plan, slice, _time);
    }

    private Pod Create(ComponentPlan component, PodIdentity identity)
    {
        var host = new ProcessHost(component, identity, new ProcessEnvironment(component, _localNames), _guard) { HeldUp = _heldUp };
        var pod = new Pod(identity, component, host, _time, _timeline);
        pod.Changed += changed => Publish(component, changed, host);
        _hosts[identity.Name] = host;
        return _pods[identity.Name] = pod;
    }

    private void Publish(ComponentPlan component, Pod pod, ProcessHost host)
    {
        foreach (var service in _services.GetValueOrDefault(component.Name, []))
        {
            if (pod.IsGone) service.Endpoints.Remove(pod.Identity.Name);
            else service.Endpoints.Put(new PodEndpoint(pod.Identity.Name, host.Where[service.Plan.TargetPort], pod.IsReady, pod.IsServing));
        }
    }
}
