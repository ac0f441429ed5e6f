using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Formats.Helm;

/// <summary>Finds the fields that users change from release to release: images, numbers of Pods, resources, hosts, environment variables.</summary>
internal static class ReleaseFields
{
    /// <summary>The name that a resource's values stand under: that of the workload which it is, scales or leads to; empty when it has no such values.</summary>
    public static string OwnerOf(Manifest manifest)
    {
        // A Job is called otherwise in each release.
        if (PodSpecs.Runs(manifest)) return manifest["metadata"]["labels"].Value(StandardLabels.Name) ?? manifest.Name;
        if (manifest.Kind is "HorizontalPodAutoscaler" or "ScaledObject") return manifest["spec"]["scaleTargetRef"]["name"].String ?? "";
        return HostsOf(manifest).Count > 0 ? manifest["metadata"]["labels"].Value(StandardLabels.Name) ?? manifest.Name : "";
    }

    /// <summary>The fields of a resource, in the order in which the chart's values list them.</summary>
    /// <param name="manifest">The resource.</param>
    /// <param name="key">The key that its values stand under.</param>
    public static IEnumerable<ReleaseField> Of(Manifest manifest, string key)
    {
        var spec = manifest["spec"];
        var fields = manifest.Kind switch
        {
            "HorizontalPodAutoscaler" => Bounds(spec, key, "minReplicas", "maxReplicas"),
            "ScaledObject" => Bounds(spec, key, "minReplicaCount", "maxReplicaCount"),
            _ when PodSpecs.Runs(manifest) => OfWorkload(manifest, key),
            _ => HostsOf(manifest).Select(h => new ReleaseField(h, [key, "hosts"], ValueForm.Host)),
        };
        return fields;
    }

    private static IEnumerable<ReleaseField> Bounds(Field spec, string key, string least, string most) =>
    [
        // To none at all scales only what can tell without any Pod that there is work.
        .. Count(spec[least], spec[least].Integer > 0 && least == "minReplicas" ? ValueForm.Least : ValueForm.Count, key, "autoscaling", "minReplicas"),
        .. Count(spec[most], ValueForm.Most, key, "autoscaling", "maxReplicas"),
    ];

    private static IEnumerable<ReleaseField> OfWorkload(Manifest manifest, string key)
    {
        var pod = PodSpecs.Of(manifest);
        var main = MainContainer(pod, manifest.Name);
        foreach (var field in OfContainer(pod["containers"].Items, c => c == main, c => [key])) yield return field;
        foreach (var field in Count(manifest["spec"]["replicas"], ValueForm.Count, key, "replicas")) yield return field;
        foreach (var field in OfContainer(pod["containers"].Items, c => c != main, c => [key, "containers", c])) yield return field;
        foreach (var field in OfContainer(pod["initContainers"].Items, _ => true, c => [key, "initContainers", c])) yield return field;
    }

    /// <summary>The container that runs the component: the one of the workload's name, else the first.</summary>
    private static string MainContainer(Field pod, string workload)
    {
        var first = "";
        foreach (var container in pod["containers"].Items)
        {
            var name = container["name"].ItemText;
            if (name == workload) return name;
            if (first.Length == 0) first = name;
        }

        return first;
    }

    private static List<ReleaseField> OfContainer(Field.ItemList containers, Func<string, bool> isMeant, Func<string, IReadOnlyList<string>> path)
    {
        var fields = new List<ReleaseField>();
        foreach (var container in containers)
        {
            var name = container["name"].ItemText;
            if (!isMeant(name)) continue;
            var under = path(name);
            if (container["image"].Node is YamlScalar { Kind: ScalarKind.String } image) fields.Add(new ReleaseField(image, [.. under, "image"], ValueForm.Image));
            foreach (var part in (ReadOnlySpan<string>)["requests", "limits"])
            {
                foreach (var (resource, amount) in container["resources"][part].Entries)
                {
                    if (amount is { Exists: true, Node: YamlScalar quantity }) fields.Add(new ReleaseField(quantity, [.. under, "resources", part, resource], ValueForm.Quantity));
                }
            }

            foreach (var variable in container["env"].Items)
            {
                if (variable["name"].String is { } key && variable["value"].Node is YamlScalar { Kind: ScalarKind.String } text)
                    fields.Add(new ReleaseField(text, [.. under, "environment", key], ValueForm.Text));
            }
        }

        return fields;
    }

    private static IEnumerable<ReleaseField> Count(Field field, ValueForm form, params IReadOnlyList<string> path) =>
        field.Node is YamlScalar { Kind: ScalarKind.Integer } number ? [new ReleaseField(number, path, form)] : [];

    /// <summary>The hosts that a resource answers for, those of its certificates included.</summary>
    private static List<YamlScalar> HostsOf(Manifest manifest)
    {
        var hosts = new List<YamlScalar>();
        var spec = manifest["spec"];
        if (manifest.Kind.EndsWith("Route", StringComparison.Ordinal))
        {
            foreach (var host in spec["hostnames"].Items) Add(host);
        }
        else if (manifest.Kind == "Ingress")
        {
            foreach (var rule in spec["rules"].Items) Add(rule["host"]);
            foreach (var secured in spec["tls"].Items)
            {
                foreach (var host in secured["hosts"].Items) Add(host);
            }
        }

        return hosts;

        void Add(Field host)
        {
            if (host.Node is YamlScalar { Kind: ScalarKind.String } text) hosts.Add(text);
        }
    }
}
