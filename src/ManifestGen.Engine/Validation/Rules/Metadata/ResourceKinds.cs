using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Metadata;

/// <summary>Which resources a cluster keeps, and which kinds come with it.</summary>
internal static class ResourceKinds
{
    /// <summary>Whether a resource is one that the cluster keeps under a name. Lists and reviews are not, nor files that only look like resources.</summary>
    public static bool IsStored(Manifest manifest)
    {
        if (manifest.Kind.EndsWith("List", StringComparison.Ordinal) && manifest["items"].Node is YamlSequence) return false;
        if (manifest.Group is "authentication.k8s.io" or "authorization.k8s.io") return false;
        return IsOwn(manifest) || manifest["metadata"].Exists;
    }

    /// <summary>Whether a resource is of a kind that comes with Kubernetes, by its group.</summary>
    public static bool IsOwn(Manifest manifest) => manifest.Group is
        "" or "apps" or "batch" or "autoscaling" or "policy"
        or "networking.k8s.io" or "rbac.authorization.k8s.io" or "storage.k8s.io" or "scheduling.k8s.io" or "coordination.k8s.io"
        or "discovery.k8s.io" or "admissionregistration.k8s.io" or "apiextensions.k8s.io" or "apiregistration.k8s.io"
        or "certificates.k8s.io" or "events.k8s.io" or "flowcontrol.apiserver.k8s.io" or "node.k8s.io" or "resource.k8s.io";
}
