using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>A resource that makes Pods, or is one: what all of them have in common.</summary>
internal sealed class Workload : ISelectsPods
{
    private const long DefaultGrace = 30;

    private Workload(Manifest manifest, Field template)
    {
        Manifest = manifest;
        Template = template;
        Pod = template["spec"];
        Namespace = ResourceKey.NamespaceOf(manifest);
        Labels = LabelSet.Of(template["metadata"]["labels"]);
        Selector = Kind switch
        {
            "Pod" or "Job" or "CronJob" => PodSelector.Nothing(Spec["selector"]),
            "ReplicationController" => PodSelector.OfLabels(Spec["selector"]),
            _ => PodSelector.Of(Spec["selector"]),
        };
        InitContainers = Pod["initContainers"].Map(c => new Container(this, c, isInit: true));
        Containers = Pod["containers"].Map(c => new Container(this, c, isInit: false));
        Staying = [.. Containers, .. InitContainers.Where(c => c.IsSidecar)];
        All = [.. InitContainers, .. Containers];
    }

    /// <summary>The resource.</summary>
    public Manifest Manifest { get; }

    /// <summary>The structure that holds <c>metadata</c> and <c>spec</c> of the Pods: the resource itself for a Pod.</summary>
    public Field Template { get; }

    /// <summary>The Pods' <c>spec</c>.</summary>
    public Field Pod { get; }

    /// <summary>The Pods' labels.</summary>
    public LabelSet Labels { get; }

    /// <summary>The resource's kind.</summary>
    public string Kind => Manifest.Kind;

    /// <summary>The resource's name.</summary>
    public string Name => Manifest.Name;

    /// <inheritdoc />
    public string Namespace { get; }

    /// <summary>The selector by which it finds its Pods; missing for Pods and for Jobs, which make up their own.</summary>
    public PodSelector Selector { get; }

    /// <summary>The containers that run beside each other.</summary>
    public IReadOnlyList<Container> Containers { get; }

    /// <summary>The containers that run before, sidecars among them.</summary>
    public IReadOnlyList<Container> InitContainers { get; }

    /// <summary>The containers that run as long as the Pod does: <see cref="Containers"/>, then sidecars.</summary>
    public IReadOnlyList<Container> Staying { get; }

    /// <summary>All containers, in the order in which the Pod starts them.</summary>
    public IReadOnlyList<Container> All { get; }

    /// <summary>The resource's <c>spec</c>.</summary>
    public Field Spec => Manifest["spec"];

    /// <summary>Whether its Pods end by themselves.</summary>
    public bool IsRunToEnd => Kind is "Job" or "CronJob";

    /// <summary>Whether its number of Pods can be set, so that an autoscaler and a budget in percent can work with it.</summary>
    public bool HasScale => Kind is "Deployment" or "StatefulSet" or "ReplicaSet" or "ReplicationController";

    /// <summary>Whether its kind is one that Kubernetes itself has.</summary>
    public bool IsBuiltIn => HasScale || IsRunToEnd || Kind is "DaemonSet" or "Pod";

    /// <summary>Whether its Pods run on Windows.</summary>
    public bool IsWindows => Pod["os"]["name"].Text == "windows";

    /// <summary>Seconds that a Pod has to end.</summary>
    public long GraceSeconds => Pod["terminationGracePeriodSeconds"].Integer ?? DefaultGrace;

    /// <summary>The names of the ports that its containers declare, in words.</summary>
    public string PortNames => WordList.And(Staying.SelectMany(c => c.Ports).Where(p => p.Name.Length > 0).Select(p => $"'{p.Name}'"));

    /// <summary>Reads a resource; null when it makes no Pods.</summary>
    public static Workload? Of(Manifest manifest)
    {
        var template = (manifest.Group, manifest.Kind) switch
        {
            ("", "Pod") => manifest.Root,
            ("batch", "CronJob") => manifest["spec"]["jobTemplate"]["spec"]["template"],
            // Whatever else has a Pod template makes Pods: Argo's Rollout, OpenShift's DeploymentConfig.
            _ => manifest["spec"]["template"],
        };
        return template["spec"]["containers"].Node is YamlSequence ? new Workload(manifest, template) : null;
    }

    /// <summary>Whether a container that stays declares a port of a name.</summary>
    public bool DeclaresPort(string name) => Staying.Any(c => c.Ports.Any(p => p.Name == name));

    /// <summary>Whether a container that stays declares a port of a number.</summary>
    public bool DeclaresPort(long number) => Staying.Any(c => c.Ports.Any(p => p.Number == number));

    /// <inheritdoc />
    public override string ToString() => $"{Kind} '{Name}'";
}
