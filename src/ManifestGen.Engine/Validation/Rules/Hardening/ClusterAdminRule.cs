using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>Nobody is made the cluster's administrator by a manifest.</summary>
internal sealed class ClusterAdminRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Bound = new("MG7037", Severity.Warning,
        "{0} '{1}' makes its subjects administrators of {2}",
        "Bind a role that grants what is needed.");

    private const string Rbac = "rbac.authorization.k8s.io";

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var binding in bundle.Of(Rbac, "ClusterRoleBinding").Concat(bundle.Of(Rbac, "RoleBinding")))
        {
            var role = binding["roleRef"]["name"];
            if (role.Text != "cluster-admin") continue;
            var reach = binding.Kind == "ClusterRoleBinding" ? "the whole cluster" : $"namespace '{ResourceKey.NamespaceOf(binding)}'";
            sink.Add(Bound, role, binding.Kind, binding.Name, reach);
        }
    }
}
