using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Validation.Resources;

/// <summary>
/// The names of what containers, claims and quotas count: <c>cpu</c>, <c>hugepages-2Mi</c>, <c>pods</c>, or an extended resource such as
/// <c>example.com/gpu</c>.
/// </summary>
internal static class ResourceName
{
    private const string NotQualified = "must be a standard resource type or fully qualified";

    /// <summary>What is wrong with a name wherever resources are named, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string name)
    {
        if (QualifiedName.Problem(name) is { } problem) return problem;
        return IsPlain(name) && !IsStandard(name) ? NotQualified : null;
    }

    /// <summary>What is wrong with the name of what a container asks for; null when nothing is.</summary>
    public static string? ContainerProblem(string name)
    {
        if (Problem(name) is { } problem) return problem;
        if (IsPlain(name)) return IsForContainers(name) ? null : "must be a standard resource for containers";
        return IsNative(name) || IsExtended(name) ? null : "doesn't follow extended resource name standard";
    }

    /// <summary>What is wrong with the name of what a quota limits; null when nothing is.</summary>
    public static string? QuotaProblem(string name)
    {
        if (Problem(name) is { } problem) return problem;
        return IsPlain(name) && !IsForQuotas(name) ? "must be a standard resource for quota" : null;
    }

    /// <summary>Whether a container can ask for it, extended resources aside.</summary>
    public static bool IsForContainers(string name) => name is "cpu" or "memory" or "ephemeral-storage" || IsHugePages(name);

    /// <summary>Whether a quota can limit it, extended resources and counted kinds aside.</summary>
    public static bool IsForQuotas(string name) => name
        is "cpu" or "memory" or "ephemeral-storage"
        or "requests.cpu" or "requests.memory" or "requests.storage" or "requests.ephemeral-storage"
        or "limits.cpu" or "limits.memory" or "limits.ephemeral-storage"
        || IsCount(name) || IsQuotaHugePages(name);

    /// <summary>Whether it comes in whole numbers only.</summary>
    public static bool IsInteger(string name) => IsCount(name) || IsExtended(name);

    /// <summary>Whether a limit may be larger than the request.</summary>
    public static bool CanBeOvercommitted(string name) => IsNative(name) && !IsHugePages(name);

    /// <summary>Whether it is a size of huge pages.</summary>
    public static bool IsHugePages(string name) => name.StartsWith("hugepages-", StringComparison.Ordinal);

    /// <summary>Whether it belongs to Kubernetes itself: without a domain, or with one of <c>kubernetes.io</c>.</summary>
    public static bool IsNative(string name) => IsPlain(name) || name.Contains("kubernetes.io/", StringComparison.Ordinal);

    /// <summary>Whether it is a resource that a device plugin or the like brings.</summary>
    public static bool IsExtended(string name)
    {
        if (IsNative(name) || name.StartsWith("requests.", StringComparison.Ordinal)) return false;

        // A quota must be able to name it with "requests." before it.
        return QualifiedName.Problem("requests." + name) is null;
    }

    private static bool IsStandard(string name) => name == "storage" || IsForQuotas(name);

    private static bool IsQuotaHugePages(string name) => IsHugePages(name) || name.StartsWith("requests.hugepages-", StringComparison.Ordinal);

    private static bool IsCount(string name) => name
        is "pods" or "services" or "secrets" or "configmaps" or "persistentvolumeclaims" or "replicationcontrollers" or "resourcequotas"
        or "services.nodeports" or "services.loadbalancers";

    private static bool IsPlain(string name) => !name.Contains('/', StringComparison.Ordinal);
}
