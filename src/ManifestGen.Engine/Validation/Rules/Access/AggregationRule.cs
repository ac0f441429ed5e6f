using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Labels;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Access;

/// <summary>A ClusterRole that gathers other roles says which.</summary>
internal sealed class AggregationRule : IManifestRule
{
    /// <summary>A gathering of none.</summary>
    public static readonly DiagnosticDescriptor SelectorRequired = new("MG4524", Severity.Error,
        "At least one clusterRoleSelector is required if aggregationRule is set",
        "Add a selector over the labels of the roles to gather, or remove aggregationRule.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("ClusterRole", "rbac.authorization.k8s.io/v1")) return;
        var aggregation = manifest["aggregationRule"];
        if (!aggregation.Exists) return;
        var selectors = aggregation["clusterRoleSelectors"];
        if (selectors.Count == 0) sink.Add(SelectorRequired, selectors);
        foreach (var selector in selectors.Items) LabelSelectorSyntax.Check(selector, sink);
    }
}
