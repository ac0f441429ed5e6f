using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Labels;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>Which other pods a pod wants near, or far, can be told, and in what sort of place.</summary>
internal sealed class PodAffinityRule : PodRule
{
    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        var affinity = pod.Spec["affinity"];
        if (!affinity.Exists) return;
        CheckAffinity(pod, affinity["podAffinity"], sink);
        CheckAffinity(pod, affinity["podAntiAffinity"], sink);
    }

    private static void CheckAffinity(PodTemplate pod, Field affinity, DiagnosticSink sink)
    {
        if (!affinity.Exists) return;
        foreach (var term in affinity["requiredDuringSchedulingIgnoredDuringExecution"].Items) CheckTerm(pod, term, sink);
        foreach (var preferred in affinity["preferredDuringSchedulingIgnoredDuringExecution"].Items)
        {
            NodeAffinityRule.CheckWeight(preferred, sink);
            CheckTerm(pod, preferred["podAffinityTerm"], sink);
        }
    }

    private static void CheckTerm(PodTemplate pod, Field term, DiagnosticSink sink)
    {
        LabelSelectorSyntax.Check(term["labelSelector"], sink);
        LabelSelectorSyntax.Check(term["namespaceSelector"], sink);
        foreach (var name in term["namespaces"].Items)
        {
            if (Dns1123Label.Problem(name.ItemText) is { } problem) sink.Add(NameField.Invalid, name.Location with { Path = $"{term.Path}.namespace" }, name.ItemText, problem);
        }

        if (RequiredField.CheckText(term, "topologyKey", sink)) LabelSyntax.CheckKey(term["topologyKey"], sink);
        MatchLabelKeys.CheckInAffinity(pod, term, sink);
    }
}
