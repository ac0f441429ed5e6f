using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Access;

/// <summary>The two kinds that grant a role.</summary>
internal static class Bindings
{
    /// <summary>Whether a manifest is a RoleBinding or a ClusterRoleBinding.</summary>
    public static bool IsBinding(Manifest manifest) =>
        manifest.Kind is "RoleBinding" or "ClusterRoleBinding" && manifest.ApiVersion == "rbac.authorization.k8s.io/v1";
}
