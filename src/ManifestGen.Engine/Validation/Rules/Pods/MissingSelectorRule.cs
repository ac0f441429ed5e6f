using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>What is about other pods says which.</summary>
internal sealed class MissingSelectorRule : PodRule
{
    /// <summary>The term or the constraint is about no pod.</summary>
    public static readonly DiagnosticDescriptor SelectsNothing = new("MG4196", Severity.Warning,
        "A null labelSelector results in matching no pod, so this has no effect",
        "Add a `labelSelector` with the labels of the pods that are meant.");

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        foreach (var constraint in pod.Spec["topologySpreadConstraints"].Items) Judge(constraint, sink);
        var affinity = pod.Spec["affinity"];
        if (!affinity.Exists) return;
        JudgeTerms(affinity["podAffinity"], sink);
        JudgeTerms(affinity["podAntiAffinity"], sink);
    }

    private static void JudgeTerms(Field affinity, DiagnosticSink sink)
    {
        if (!affinity.Exists) return;
        foreach (var term in affinity["requiredDuringSchedulingIgnoredDuringExecution"].Items) Judge(term, sink);
        foreach (var preferred in affinity["preferredDuringSchedulingIgnoredDuringExecution"].Items) Judge(preferred["podAffinityTerm"], sink);
    }

    private static void Judge(Field holder, DiagnosticSink sink)
    {
        if (holder.Exists && !holder["labelSelector"].Exists) sink.Add(SelectsNothing, holder["labelSelector"]);
    }
}
