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
        foreach (var container in pod.Spec["containers"].Items) Add(running, container, pod.IsPod);
        var sidecars = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        var starting = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var container in pod.Spec["initContainers"].Items)
        {
            var isSidecar = container["restartPolicy"].String == "Always";
            if (isSidecar)
            {
                Add(running, container, pod.IsPod);
                Add(sidecars, container, pod.IsPod);
            }

            Raise(starting, container, sidecars, isSidecar, pod.IsPod);
        }

        foreach (var (name, amount) in starting)
        {
            if (amount > running.GetValueOrDefault(name)) running[name] = amount;
        }

        return running;
    }

    private static void Add(SortedDictionary<string, Quantity> sums, Field container, bool isPod)
    {
        foreach (var (name, amount) in Requests(container, isPod)) sums[name] = sums.GetValueOrDefault(name) + amount;
    }

    private static void Raise(SortedDictionary<string, Quantity> peaks, Field container, SortedDictionary<string, Quantity> sidecars, bool isSidecar, bool isPod)
    {
        foreach (var (name, amount) in Requests(container, isPod))
        {
            var sum = isSidecar ? sidecars.GetValueOrDefault(name) : sidecars.GetValueOrDefault(name) + amount;
            if (sum > peaks.GetValueOrDefault(name)) peaks[name] = sum;
        }
    }

    // In a Pod, and not in a template, a limit without a request is the request as well.
    private static IEnumerable<(string Name, Quantity Amount)> Requests(Field container, bool isPod)
    {
        var (requests, limits) = (container["resources"]["requests"], container["resources"]["limits"]);
        foreach (var (name, amount) in requests.Entries)
        {
            if (amount.Quantity is { } quantity) yield return (name, quantity);
        }

        if (!isPod) yield break;
        foreach (var (name, amount) in limits.Entries)
        {
            if (requests[name].Node is null && amount.Quantity is { } quantity) yield return (name, quantity);
        }
    }
}
