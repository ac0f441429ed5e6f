using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>Nodes are told apart by the labels that they carry today.</summary>
internal sealed class DeprecatedNodeLabelRule : PodRule
{
    /// <summary>The label has a successor.</summary>
    public static readonly DiagnosticDescriptor Deprecated = new("MG4195", Severity.Warning,
        "Node label {0} is deprecated; use {1} instead",
        "Replace {0} by {1}: nodes carry both, and one day only the new one.");

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        foreach (var (key, value) in pod.Spec["nodeSelector"].Entries) Judge(key, value.KeyLocation, sink);
        if (pod.Spec["affinity"] is { Exists: true } affinity) JudgeAffinity(affinity["nodeAffinity"], sink);
        foreach (var constraint in pod.Spec["topologySpreadConstraints"].Items) Judge(constraint["topologyKey"], sink);
    }

    private static void JudgeAffinity(Field affinity, DiagnosticSink sink)
    {
        if (!affinity.Exists) return;
        foreach (var term in affinity["requiredDuringSchedulingIgnoredDuringExecution"]["nodeSelectorTerms"].Items) JudgeTerm(term, sink);
        foreach (var preferred in affinity["preferredDuringSchedulingIgnoredDuringExecution"].Items) JudgeTerm(preferred["preference"], sink);
    }

    private static void JudgeTerm(Field term, DiagnosticSink sink)
    {
        foreach (var expression in term["matchExpressions"].Items) Judge(expression["key"], sink);
    }

    private static void Judge(Field key, DiagnosticSink sink)
    {
        if (key.String is { } text) Judge(text, key.Location, sink);
    }

    private static void Judge(string key, Location place, DiagnosticSink sink)
    {
        if (Successor(key) is { } successor) sink.Add(Deprecated, place, key, successor);
    }

    private static string? Successor(string key) => key switch
    {
        "beta.kubernetes.io/arch" => "kubernetes.io/arch",
        "beta.kubernetes.io/os" => "kubernetes.io/os",
        "beta.kubernetes.io/instance-type" => "node.kubernetes.io/instance-type",
        "failure-domain.beta.kubernetes.io/region" => "topology.kubernetes.io/region",
        "failure-domain.beta.kubernetes.io/zone" => "topology.kubernetes.io/zone",
        "node-role.kubernetes.io/master" => "node-role.kubernetes.io/control-plane",
        _ => null,
    };
}
