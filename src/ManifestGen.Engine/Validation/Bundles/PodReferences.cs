using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>Finds the resources that Pods need before they can start. What is marked optional is not among them.</summary>
internal sealed class PodReferences
{
    /// <summary>A kind of which clusters have some that no set brings along.</summary>
    public const string PriorityClass = "PriorityClass";

    private readonly List<Reference> _found = [];
    private readonly string _namespace;

    private PodReferences(string @namespace) => _namespace = @namespace;

    /// <summary>The resources that a workload's Pods need, in the order in which they are named.</summary>
    public static IReadOnlyList<Reference> Of(Workload workload)
    {
        var found = new PodReferences(workload.Namespace);
        var pod = workload.Pod;
        found.Add("ServiceAccount", pod["serviceAccountName"].Exists ? pod["serviceAccountName"] : pod["serviceAccount"]);
        // A class is of the whole cluster, and two are in every cluster.
        if (pod["priorityClassName"] is { Text: { Length: > 0 } and not ("system-cluster-critical" or "system-node-critical") } priority)
            found._found.Add(new Reference(priority, new ResourceKey("scheduling.k8s.io", PriorityClass, "", priority.Text)));
        foreach (var secret in pod["imagePullSecrets"].Items) found.Add("Secret", secret["name"]);
        foreach (var container in workload.All) found.AddEnvironment(container.Field);
        foreach (var volume in pod["volumes"].Items) found.AddVolume(volume);
        return found._found;
    }

    private void AddEnvironment(Field container)
    {
        foreach (var variable in container["env"].Items)
        {
            AddKey("ConfigMap", variable["valueFrom"]["configMapKeyRef"]);
            AddKey("Secret", variable["valueFrom"]["secretKeyRef"]);
        }

        foreach (var source in container["envFrom"].Items)
        {
            AddUnlessOptional("ConfigMap", source["configMapRef"], "name");
            AddUnlessOptional("Secret", source["secretRef"], "name");
        }
    }

    private void AddVolume(Field volume)
    {
        AddFiles("ConfigMap", volume["configMap"], "name");
        AddFiles("Secret", volume["secret"], "secretName");
        Add("PersistentVolumeClaim", volume["persistentVolumeClaim"]["claimName"]);
        foreach (var source in volume["projected"]["sources"].Items)
        {
            AddFiles("ConfigMap", source["configMap"], "name");
            AddFiles("Secret", source["secret"], "name");
        }
    }

    private void AddFiles(string kind, Field source, string name)
    {
        if (source["optional"].Boolean == true) return;
        if (source["items"].Count == 0) Add(kind, source[name]);
        foreach (var item in source["items"].Items) Add(kind, source[name], item["key"]);
    }

    private void AddKey(string kind, Field source)
    {
        if (source["optional"].Boolean != true) Add(kind, source["name"], source["key"]);
    }

    private void AddUnlessOptional(string kind, Field source, string name)
    {
        if (source["optional"].Boolean != true) Add(kind, source[name]);
    }

    private void Add(string kind, Field name, Field? key = null)
    {
        if (name.Text is { Length: > 0 } text) _found.Add(new Reference(name, new ResourceKey("", kind, _namespace, text), key));
    }
}
