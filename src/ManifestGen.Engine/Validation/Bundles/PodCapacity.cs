using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>What one Pod of a workload takes of a resource, as the scheduler and quotas count it.</summary>
/// <param name="workload">The workload.</param>
/// <param name="defaults">What containers that set nothing are given.</param>
internal sealed class PodCapacity(Workload workload, ContainerDefaults defaults)
{
    /// <summary>The whole Pod's request; null when a container that stays has none.</summary>
    public Quantity? Request(string resource) => Sum(resource, "requests", RequestOf);

    /// <summary>The whole Pod's limit; null when a container that stays has none.</summary>
    public Quantity? Limit(string resource) => Sum(resource, "limits", LimitOf);

    /// <summary>A container's request; null when it has none and is given none.</summary>
    public Quantity? RequestOf(Container container, string resource) =>
        Parse(container.Request(resource)) ?? Parse(defaults.Request(resource));

    /// <summary>A container's limit; null when it has none and is given none.</summary>
    public Quantity? LimitOf(Container container, string resource) =>
        Parse(container.Limit(resource)) ?? Parse(defaults.Limit(resource));

    /// <summary>Whether the Pod itself sets a resource for all of its containers: <c>spec.resources</c>.</summary>
    public bool IsSetOnPod(string resource) =>
        workload.Pod["resources"]["requests"][resource].Exists || workload.Pod["resources"]["limits"][resource].Exists;

    private Quantity? Sum(string resource, string part, Func<Container, string, Quantity?> amountOf)
    {
        if (Parse(workload.Pod["resources"][part][resource]) is { } whole) return whole;

        var staying = Quantity.Zero;
        foreach (var container in workload.Staying)
        {
            if (amountOf(container, resource) is not { } amount) return null;
            staying += amount;
        }

        // Before the containers start, each init container runs beside the sidecars that stand before it.
        var largest = staying;
        var sidecars = Quantity.Zero;
        foreach (var container in workload.InitContainers)
        {
            var amount = amountOf(container, resource) ?? Quantity.Zero;
            if (container.IsSidecar) sidecars += amount;
            else if (sidecars + amount > largest) largest = sidecars + amount;
        }

        return largest;
    }

    private static Quantity? Parse(Field field) => field.Exists ? Parse(field.Text) : null;

    private static Quantity? Parse(string? text) => Quantity.TryParse(text, out var quantity) ? quantity : null;
}
