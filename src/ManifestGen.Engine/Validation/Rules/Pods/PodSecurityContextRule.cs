using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>The users and groups of a pod and its containers are numbers that Linux has.</summary>
internal sealed class PodSecurityContextRule : PodRule
{
    private static readonly string[] Ids = ["runAsUser", "runAsGroup", "fsGroup"];

    /// <summary>The first release that may label volumes as they are mounted.</summary>
    private static readonly KubernetesVersion LabelByMount = new(37);

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        var security = pod.Spec["securityContext"];
        foreach (var name in Ids) NumberField.CheckUserId(security[name], name, sink);
        foreach (var group in security["supplementalGroups"].Items) NumberField.CheckUserId(group, "supplementalGroups", sink);
        var policy = security["seLinuxChangePolicy"];
        ValueField.CheckRelease(policy, policy.String == "MountOption" && context.Version < LabelByMount, "Recursive", sink);
        ConfinementProfile.CheckSeccomp(security["seccompProfile"], sink);
        ConfinementProfile.CheckAppArmor(security["appArmorProfile"], sink);
    }
}
