using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Validation.Resources;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>What a pod as a whole requests and is limited to holds what its containers do.</summary>
internal sealed class PodResourcesRule : PodRule
{
    /// <summary>The containers request more than the pod.</summary>
    public static readonly DiagnosticDescriptor RequestTooSmall = new("MG4187", Severity.Error,
        "Invalid value '{0}': must be greater than or equal to aggregate container requests of {1}",
        "Raise the pod's request of {2} to at least {1}, or lower those of its containers.");

    /// <summary>A container may take more than the pod.</summary>
    public static readonly DiagnosticDescriptor LimitTooSmall = new("MG4188", Severity.Error,
        "Invalid value '{0}': must be less than or equal to pod limits of {1}",
        "Lower the container's limit of {2} to {1}, or raise the pod's.");

    /// <summary>The pod as a whole has devices of its own.</summary>
    public static readonly DiagnosticDescriptor Claims = new("MG4189", Severity.Error,
        "Forbidden: claims cannot be set for Resources at pod-level",
        "Move `claims` to the containers that use the devices.");

    /// <summary>The first release in which a pod as a whole has resources; before, they are dropped.</summary>
    internal static readonly KubernetesVersion Since = new(34);

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        var resources = pod.Spec["resources"];
        if (!resources.Exists || context.Version < Since) return;
        if (resources["claims"].Exists) sink.Add(Claims, resources["claims"]);
        ResourceRequirements.Check(resources, NameProblem, sink);
        CheckRequests(pod, resources["requests"], sink);
        CheckLimits(pod, resources, sink);
    }

    private static string? NameProblem(string name) =>
        name is "cpu" or "memory" || ResourceName.IsHugePages(name) ? null : "supported values: cpu, hugepages-, memory";

    private static void CheckRequests(PodTemplate pod, Field requests, DiagnosticSink sink)
    {
        foreach (var (name, sum) in EffectiveRequests.Of(pod))
        {
            // A request that the pod does not have is worked out from those of its containers.
            if (requests[name].Node is null) continue;
            var request = requests[name].Quantity ?? Quantity.Zero;
            if (sum > request) sink.Add(RequestTooSmall, requests[name].Location with { Path = $"{requests.Path}[{name}]" }, request, sum, name);
        }
    }

    private static void CheckLimits(PodTemplate pod, Field resources, DiagnosticSink sink)
    {
        foreach (var container in pod.Spec["containers"].Items)
        {
            foreach (var (name, amount) in container["resources"]["limits"].Entries)
            {
                if (amount.Quantity is not { } limit || resources["limits"][name].Quantity is not { } most || limit <= most) continue;
                var path = string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"{resources.Path}.containers[{container.Node?.Index ?? 0}][{name}].limits");
                sink.Add(LimitTooSmall, amount.Location with { Path = path }, limit, most, name);
            }
        }
    }
}
