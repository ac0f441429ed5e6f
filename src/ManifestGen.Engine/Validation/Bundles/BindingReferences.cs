using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>Finds the roles and service accounts that role bindings name.</summary>
internal static class BindingReferences
{
    /// <summary>The group of bindings and roles.</summary>
    public const string Group = "rbac.authorization.k8s.io";

    /// <summary>What a RoleBinding or ClusterRoleBinding names; nothing for other kinds. Roles that every cluster has are left out.</summary>
    public static IEnumerable<Reference> Of(Manifest manifest)
    {
        if (manifest.Group != Group || manifest.Kind is not ("RoleBinding" or "ClusterRoleBinding")) yield break;
        var own = ResourceKey.NamespaceOf(manifest);
        var role = manifest["roleRef"]["name"];
        var kind = manifest["roleRef"]["kind"].Text;
        if (role.Text is { Length: > 0 } name && kind is not null && !(kind == "ClusterRole" && IsGiven(name)))
            yield return new Reference(role, new ResourceKey(Group, kind, kind == "Role" ? own : "", name));

        foreach (var subject in manifest["subjects"].Each().Where(s => s["kind"].Text == "ServiceAccount"))
        {
            if (subject["name"].Text is { Length: > 0 } account)
                yield return new Reference(subject["name"], new ResourceKey("", "ServiceAccount", subject["namespace"].Text ?? own, account));
        }
    }

    private static bool IsGiven(string clusterRole) =>
        clusterRole is "cluster-admin" or "admin" or "edit" or "view" || clusterRole.StartsWith("system:", StringComparison.Ordinal);
}
