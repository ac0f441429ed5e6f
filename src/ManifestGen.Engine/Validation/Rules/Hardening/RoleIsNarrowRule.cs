using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>A role grants what is needed and no more.</summary>
internal sealed class RoleIsNarrowRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Wildcard = new("MG7034", Severity.Warning,
        "{0} '{1}' grants {2}, and with it whatever is added to the cluster later",
        "List what is needed by name.");

    public static readonly DiagnosticDescriptor ReadsSecrets = new("MG7035", Severity.Warning,
        "{0} '{1}' may read every Secret of its reach",
        "List the Secrets by resourceNames, or mount them instead.");

    public static readonly DiagnosticDescriptor CreatesPods = new("MG7036", Severity.Warning,
        "{0} '{1}' may create Pods, and through them use every ServiceAccount, Secret and volume of the namespace",
        "Grant it only to controllers that need it, in a namespace of their own.");

    private const string Rbac = "rbac.authorization.k8s.io";

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var role in bundle.Of(Rbac, "Role").Concat(bundle.Of(Rbac, "ClusterRole")))
        foreach (var rule in role["rules"].Items)
        {
            if (Has(rule["verbs"], "*")) sink.Add(Wildcard, rule["verbs"], role.Kind, role.Name, "every verb (*)");
            if (Has(rule["resources"], "*")) sink.Add(Wildcard, rule["resources"], role.Kind, role.Name, "every resource (*)");
            else if (Covers(rule, "secrets", "get", "list", "watch") && rule["resourceNames"].Count == 0) sink.Add(ReadsSecrets, rule, role.Kind, role.Name);
            else if (Covers(rule, "pods", "create")) sink.Add(CreatesPods, rule, role.Kind, role.Name);
        }
    }

    private static bool Covers(Field rule, string resource, params ReadOnlySpan<string> verbs)
    {
        if (!Has(rule["resources"], resource) || !(Has(rule["apiGroups"], "") || Has(rule["apiGroups"], "*"))) return false;
        foreach (var verb in verbs)
        {
            if (Has(rule["verbs"], verb)) return true;
        }

        return Has(rule["verbs"], "*");
    }

    private static bool Has(Field list, string text) => list.Texts().Contains(text);
}
