using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Validation.Rules.Choices;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A field of a pod with a closed set of values is not set to an empty text where that is not the same as leaving it out.</summary>
internal sealed class EmptyPodChoiceRule : PodRule
{
    private static readonly string[] OfSecurity = ["fsGroupChangePolicy", "supplementalGroupsPolicy", "seLinuxChangePolicy"];

    /// <summary>The first release in which every container may have a restart policy.</summary>
    private static readonly KubernetesVersion OwnPolicies = new(35);

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        EmptyChoiceSyntax.CheckField(pod.Spec["preemptionPolicy"], sink);
        var security = pod.Spec["securityContext"];
        foreach (var name in OfSecurity) EmptyChoiceSyntax.CheckField(security[name], sink);
        foreach (var constraint in pod.Spec["topologySpreadConstraints"].Items)
        {
            EmptyChoiceSyntax.CheckField(constraint["nodeAffinityPolicy"], sink);
            EmptyChoiceSyntax.CheckField(constraint["nodeTaintsPolicy"], sink);
        }

        foreach (var volume in pod.Spec["volumes"].Items) JudgeDisk(volume["azureDisk"], sink);
        foreach (var container in pod.Spec["containers"].Items) JudgeContainer(container, context, sink);
        foreach (var container in pod.Spec["initContainers"].Items) JudgeContainer(container, context, sink);
    }

    private static void JudgeDisk(Field disk, DiagnosticSink sink)
    {
        if (!disk.Exists) return;
        EmptyChoiceSyntax.CheckField(disk["cachingMode"], sink);
        EmptyChoiceSyntax.CheckField(disk["kind"], sink);
    }

    private static void JudgeContainer(Field container, RuleContext context, DiagnosticSink sink)
    {
        if (context.Version >= OwnPolicies) EmptyChoiceSyntax.CheckField(container["restartPolicy"], sink);
        if (container["securityContext"] is { Exists: true } security) EmptyChoiceSyntax.CheckField(security["procMount"], sink);
        foreach (var mount in container["volumeMounts"].Items)
        {
            EmptyChoiceSyntax.CheckField(mount["mountPropagation"], sink);
            EmptyChoiceSyntax.CheckField(mount["recursiveReadOnly"], sink);
        }
    }
}
