using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>A container of a Pod or a Pod template.</summary>
/// <param name="workload">What it is part of.</param>
/// <param name="field">Where it stands.</param>
/// <param name="isInit">Whether it stands under <c>initContainers</c>.</param>
internal sealed class Container(Workload workload, Field field, bool isInit)
{
    private List<ContainerPort>? _ports;

    /// <summary>What it is part of.</summary>
    public Workload Workload { get; } = workload;

    /// <summary>Where it stands.</summary>
    public Field Field { get; } = field;

    /// <summary>Its name.</summary>
    public string Name { get; } = field["name"].Text ?? "";

    /// <summary>Whether it stands under <c>initContainers</c>.</summary>
    public bool IsInit { get; } = isInit;

    /// <summary>Whether it is an init container that runs as long as the Pod does.</summary>
    public bool IsSidecar => IsInit && Field["restartPolicy"].Text == "Always";

    /// <summary>Whether it runs as long as the Pod does.</summary>
    public bool Stays => !IsInit || IsSidecar;

    /// <summary>The image's reference; empty when missing.</summary>
    public string Image => Field["image"].Text ?? "";

    /// <summary>The ports that it declares.</summary>
    public IReadOnlyList<ContainerPort> Ports => _ports ??= Field["ports"].Map(ContainerPort.Of);

    /// <summary>Whether it takes traffic.</summary>
    public ContainerProbe Readiness => new("readinessProbe", Field["readinessProbe"]);

    /// <summary>Whether it is to be restarted.</summary>
    public ContainerProbe Liveness => new("livenessProbe", Field["livenessProbe"]);

    /// <summary>Whether it has started.</summary>
    public ContainerProbe Startup => new("startupProbe", Field["startupProbe"]);

    /// <summary>All three probes, whether it has them or not.</summary>
    public IEnumerable<ContainerProbe> Probes => [Readiness, Liveness, Startup];

    /// <summary>Its own <c>securityContext</c>.</summary>
    public Field Security => Field["securityContext"];

    /// <summary>A setting that the container may make itself and otherwise takes from the Pod.</summary>
    public Field SecurityOrPods(string name) => Security[name] is { Exists: true } own ? own : Workload.Pod["securityContext"][name];

    /// <summary>What it requests of a resource; its limit when it has no request, as the API server fills that in on Pods.</summary>
    public Field Request(string resource) =>
        Field["resources"]["requests"][resource] is { Exists: true } request ? request : Limit(resource);

    /// <summary>What it may use of a resource at most.</summary>
    public Field Limit(string resource) => Field["resources"]["limits"][resource];

    /// <inheritdoc />
    public override string ToString() => $"container '{Name}'";
}
