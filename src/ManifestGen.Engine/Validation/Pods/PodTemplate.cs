using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Pods;

/// <summary>The description of a pod, whatever resource it stands in: a Pod itself or the template of a workload.</summary>
/// <param name="Manifest">The resource.</param>
/// <param name="Holder">What holds <c>metadata</c> and <c>spec</c> of the pod.</param>
/// <param name="Owner">The kind of resource.</param>
internal readonly record struct PodTemplate(Manifest Manifest, Field Holder, PodOwner Owner)
{
    /// <summary>How long a pod that names no grace period gets to stop, in seconds.</summary>
    public const long DefaultGracePeriod = 30;

    /// <summary>The pod's metadata.</summary>
    public Field Metadata => Holder["metadata"];

    /// <summary>The pod's specification.</summary>
    public Field Spec => Holder["spec"];

    /// <summary>Whether this is a Pod and not a template for some.</summary>
    public bool IsPod => Owner == PodOwner.Pod;

    /// <summary><c>restartPolicy</c>, <c>Always</c> unless it is set.</summary>
    public string RestartPolicy => Spec["restartPolicy"].String is { Length: > 0 } policy ? policy : "Always";

    /// <summary><c>terminationGracePeriodSeconds</c>, 30 unless it is set.</summary>
    public long GracePeriod => Spec["terminationGracePeriodSeconds"].Integer ?? DefaultGracePeriod;

    /// <summary>Whether the pod uses the node's network.</summary>
    public bool HostNetwork => Spec["hostNetwork"].Boolean == true;

    /// <summary>Whether the pod's users are the node's; true unless it is set.</summary>
    public bool HostUsers => Spec["hostUsers"].Boolean != false;

    /// <summary>Finds the pod that a resource describes.</summary>
    /// <returns>Whether the resource is of a kind that describes one.</returns>
    public static bool TryFind(Manifest manifest, out PodTemplate pod)
    {
        pod = (manifest.Kind, manifest.ApiVersion) switch
        {
            ("Deployment", "apps/v1") => InSpec(manifest, PodOwner.Deployment),
            ("StatefulSet", "apps/v1") => InSpec(manifest, PodOwner.StatefulSet),
            ("DaemonSet", "apps/v1") => InSpec(manifest, PodOwner.DaemonSet),
            ("ReplicaSet", "apps/v1") => InSpec(manifest, PodOwner.ReplicaSet),
            ("ReplicationController", "v1") => InSpec(manifest, PodOwner.ReplicationController),
            ("Job", "batch/v1") => InSpec(manifest, PodOwner.Job),
            ("CronJob", "batch/v1") => new PodTemplate(manifest, manifest["spec"]["jobTemplate"]["spec"]["template"], PodOwner.CronJob),
            ("PodTemplate", "v1") => new PodTemplate(manifest, manifest["template"], PodOwner.PodTemplate),
            ("Pod", "v1") => new PodTemplate(manifest, manifest.Root, PodOwner.Pod),
            _ => default,
        };

        return pod.Manifest is not null;
    }

    /// <summary>Whether a volume of this name can be mounted: one of the pod's own, or one that a StatefulSet claims for each pod.</summary>
    public bool HasVolume(string name) => FindVolume(name).Node is not null || FindClaimTemplate(name).Node is not null;

    /// <summary>The volume of this name; a missing field when there is none.</summary>
    public Field FindVolume(string name) => Find(Spec["volumes"], name);

    /// <summary>The claim template of this name, in a StatefulSet; a missing field when there is none.</summary>
    public Field FindClaimTemplate(string name)
    {
        if (Owner != PodOwner.StatefulSet) return default;
        foreach (var claim in Manifest["spec"]["volumeClaimTemplates"].Items)
        {
            if (claim["metadata"]["name"].String == name) return claim;
        }

        return default;
    }

    /// <summary>Whether the pod has a container or an init container of this name.</summary>
    public bool HasContainer(string name) =>
        Find(Spec["containers"], name).Node is not null
        || Find(Spec["initContainers"], name).Node is not null;

    private static PodTemplate InSpec(Manifest manifest, PodOwner owner) => new(manifest, manifest["spec"]["template"], owner);

    private static Field Find(Field list, string name)
    {
        foreach (var item in list.Items)
        {
            if (item["name"].String == name) return item;
        }

        return default;
    }
}
