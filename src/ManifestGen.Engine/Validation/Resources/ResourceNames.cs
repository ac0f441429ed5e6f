using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Validation.Resources;

/// <summary>The names of resources that containers and pods request: Kubernetes' own and those of devices.</summary>
internal static class ResourceNames
{
    private const string HugePagesPrefix = "hugepages-";

    /// <summary>What is wrong with a name as that of a container's resource, in the API server's words; null when nothing is.</summary>
    public static string? ContainerProblem(string name)
    {
        if (name is "cpu" or "memory" or "ephemeral-storage") return null;
        if (QualifiedName.Problem(name) is { } problem) return problem;
        if (!name.Contains('/', StringComparison.Ordinal)) return IsHugePages(name) ? null : "must be a standard resource for containers";
        return IsNative(name) || IsExtended(name) ? null : "doesn't follow extended resource name standard";
    }

    /// <summary>Whether a name is that of memory pages of one size.</summary>
    public static bool IsHugePages(string name) => name.StartsWith(HugePagesPrefix, StringComparison.Ordinal);

    /// <summary>Whether a resource is Kubernetes' own: without a domain, or in the domain <c>kubernetes.io</c>.</summary>
    public static bool IsNative(string name) => !name.Contains('/', StringComparison.Ordinal) || name.Contains("kubernetes.io/", StringComparison.Ordinal);

    /// <summary>Whether a resource is of a device, <c>nvidia.com/gpu</c>: counted in whole numbers and never shared.</summary>
    public static bool IsExtended(string name) =>
        !IsNative(name) && !name.StartsWith("requests.", StringComparison.Ordinal) && QualifiedName.Problem("requests." + name) is null;

    /// <summary>Whether more of a resource may be promised than there is, so that a limit may be above the request.</summary>
    public static bool IsOvercommitted(string name) => IsNative(name) && !IsHugePages(name);

    /// <summary>Whether an amount is a whole number of the pages that a name says.</summary>
    public static bool IsWholePages(string name, Quantity amount) =>
        Quantity.TryParse(name[HugePagesPrefix.Length..], out var page)
        && page is { Sign: > 0, IsWhole: true } && amount.Sign >= 0 && amount.Value % page.Value == 0;
}
