using ManifestGen.Engine.Validation.Resources;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Limits;

/// <summary>The scopes by which a quota counts only some objects.</summary>
internal static class QuotaScopes
{
    /// <summary>The first release that knows classes of volume attributes without being asked to.</summary>
    private const int VolumeAttributesClasses = 34;

    /// <summary>Whether a release has such a scope.</summary>
    public static bool IsKnown(string? scope, KubernetesVersion version) => scope switch
    {
        "Terminating" or "NotTerminating" or "BestEffort" or "NotBestEffort" or "PriorityClass" or "CrossNamespacePodAffinity" => true,
        "VolumeAttributesClass" => version.Minor >= VolumeAttributesClasses,
        _ => false,
    };

    /// <summary>The first resource that a quota limits and a scope cannot be asked of; null when there is none.</summary>
    public static string? ResourceOutside(string? scope, Field hard)
    {
        foreach (var (name, _) in hard.Entries)
        {
            if (ResourceName.IsForQuotas(name) && !Covers(scope, name)) return name;
        }

        return null;
    }

    private static bool Covers(string? scope, string resource) => scope switch
    {
        "BestEffort" => resource == "pods",
        "Terminating" or "NotTerminating" or "NotBestEffort" or "PriorityClass" or "CrossNamespacePodAffinity" => resource
            is "pods" or "cpu" or "memory" or "requests.cpu" or "requests.memory" or "limits.cpu" or "limits.memory",
        "VolumeAttributesClass" => resource is "persistentvolumeclaims" or "requests.storage",
        _ => true,
    };
}
