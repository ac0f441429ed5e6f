using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Access;

/// <summary>Each rule of a role says what may be done, and with which resources or URLs.</summary>
internal sealed class PolicyRuleRule : IManifestRule
{
    /// <summary>A rule that allows nothing.</summary>
    public static readonly DiagnosticDescriptor VerbsRequired = new("MG4521", Severity.Error,
        "Verbs must contain at least one value",
        "List what may be done, such as get, list and watch.");

    /// <summary>A rule about no group or no resource.</summary>
    public static readonly DiagnosticDescriptor ResourcesRequired = new("MG4522", Severity.Error,
        "Resource rules must supply at least one {0}",
        "List apiGroups and resources; the core group is \"\".");

    /// <summary>URLs where only resources can be.</summary>
    public static readonly DiagnosticDescriptor UrlsForbidden = new("MG4523", Severity.Error,
        "{0}",
        "Put nonResourceURLs in a rule of its own, in a ClusterRole.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (manifest.Kind is not ("Role" or "ClusterRole") || manifest.ApiVersion != "rbac.authorization.k8s.io/v1") return;
        foreach (var rule in manifest["rules"].Items) CheckRule(rule, manifest.Kind == "Role", sink);
    }

    private static void CheckRule(Field rule, bool isNamespaced, DiagnosticSink sink)
    {
        if (rule["verbs"].Count == 0) sink.Add(VerbsRequired, rule["verbs"]);
        var groups = rule["apiGroups"];
        var resources = rule["resources"];
        var urls = rule["nonResourceURLs"];
        if (urls.Count > 0)
        {
            if (isNamespaced) sink.Add(UrlsForbidden, urls, "Namespaced rules cannot apply to non-resource URLs");
            if (groups.Count > 0 || resources.Count > 0 || rule["resourceNames"].Count > 0)
            {
                sink.Add(UrlsForbidden, urls, "Rules cannot apply to both regular resources and non-resource URLs");
            }

            return;
        }

        if (groups.Count == 0) sink.Add(ResourcesRequired, groups, "api group");
        if (resources.Count == 0) sink.Add(ResourcesRequired, resources, "resource");
    }
}
