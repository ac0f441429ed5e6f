using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Pods;

/// <summary>
/// What the containers of a pod request together: the regular ones and the sidecars at once, or one init container beside the sidecars
/// started before it, whichever is more.
/// </summary>
internal static class EffectiveRequests
{
    /// <summary>The sums by resource, in ordinal order.</summary>
    public static SortedDictionary<string, Quantity> Of(PodTemplate pod)
    {
        var running = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var container in pod.Spec["containers"].Items) Add(running, container);
        var sidecars = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        var starting = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var container in pod.Spec["initContainers"].Items)
        {
            var isSidecar = container["restartPolicy"].String == "Always";
            if (isSidecar)
            {
                Add(running, container);
                Add(sidecars, container);
            }

            Raise(starting, container, sidecars, isSidecar);
        }

        foreach (var (name, amount) in starting)
        {
            if (amount > running.GetValueOrDefault(name)) running[name] = amount;
        }

        return running;
    }

    private static void Add(SortedDictionary<string, Quantity> sums, Field container)
    {
        foreach (var (name, amount) in Requests(container).Entries)
        {
            if (amount.Quantity is { } quantity) sums[name] = sums.GetValueOrDefault(name) + quantity;
        }
    }

    private static void Raise(SortedDictionary<string, Quantity> peaks, Field container, SortedDictionary<string, Quantity> sidecars, bool isSidecar)
    {
        foreach (var (name, amount) in Requests(container).Entries)
        {
            if (amount.Quantity is not { } quantity) continue;
            var sum = isSidecar ? sidecars.GetValueOrDefault(name) : sidecars.GetValueOrDefault(name) + quantity;
            if (sum > peaks.GetValueOrDefault(name)) peaks[name] = sum;
        }
    }

    private static Field Requests(Field container) => container["resources"]["requests"];
}
