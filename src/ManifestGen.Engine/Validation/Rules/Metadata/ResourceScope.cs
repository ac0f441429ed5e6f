using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Metadata;

/// <summary>Where a resource lives: in a namespace, in the cluster as a whole, or nowhere.</summary>
internal static class ResourceScope
{
    // Kinds of Kubernetes' own that belong to no namespace. The API server drops a namespace that such a resource names.
    private static readonly HashSet<string> ClusterKinds = new(StringComparer.Ordinal)
    {
        "Namespace", "Node", "PersistentVolume", "ComponentStatus",
        "ClusterRole", "ClusterRoleBinding", "CustomResourceDefinition", "APIService",
        "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration",
        "MutatingAdmissionPolicy", "MutatingAdmissionPolicyBinding", "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding",
        "StorageClass", "CSIDriver", "CSINode", "VolumeAttachment", "VolumeAttributesClass",
        "PriorityClass", "RuntimeClass", "IngressClass", "IPAddress", "ServiceCIDR",
        "FlowSchema", "PriorityLevelConfiguration", "CertificateSigningRequest", "ClusterTrustBundle",
        "DeviceClass", "ResourceSlice", "DeviceTaintRule", "StorageVersion", "StorageVersionMigration",
    };

    /// <summary>Whether a resource is one that the cluster keeps under a name. Lists and reviews are not, nor files that only look like resources.</summary>
    public static bool IsStored(Manifest manifest)
    {
        if (manifest.Kind.EndsWith("List", StringComparison.Ordinal) && manifest["items"].Node is YamlSequence) return false;
        if (manifest.ApiVersion.StartsWith("authentication.k8s.io/", StringComparison.Ordinal)) return false;
        if (manifest.ApiVersion.StartsWith("authorization.k8s.io/", StringComparison.Ordinal)) return false;
        return IsOwn(manifest) || manifest["metadata"].Exists;
    }

    /// <summary>Whether a resource lives in a namespace, as far as can be known.</summary>
    public static bool IsNamespaced(Manifest manifest) => manifest.IsNamespaced ?? !(IsOwn(manifest) && ClusterKinds.Contains(manifest.Kind));

    /// <summary>Whether a resource is of a kind that comes with Kubernetes, by its group.</summary>
    public static bool IsOwn(Manifest manifest)
    {
        var slash = manifest.ApiVersion.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return true;
        var group = manifest.ApiVersion.AsSpan(0, slash);
        return group is "apps" or "batch" or "autoscaling" or "policy"
            or "networking.k8s.io" or "rbac.authorization.k8s.io" or "storage.k8s.io" or "scheduling.k8s.io" or "coordination.k8s.io"
            or "discovery.k8s.io" or "admissionregistration.k8s.io" or "apiextensions.k8s.io" or "apiregistration.k8s.io"
            or "certificates.k8s.io" or "events.k8s.io" or "flowcontrol.apiserver.k8s.io" or "node.k8s.io" or "resource.k8s.io";
    }
}
