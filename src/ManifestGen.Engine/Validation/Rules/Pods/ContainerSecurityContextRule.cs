using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A container's privileges do not contradict each other.</summary>
internal sealed class ContainerSecurityContextRule : ContainerRule
{
    /// <summary>Privileges are kept from growing and given at once.</summary>
    public static readonly DiagnosticDescriptor Contradiction = new("MG4152", Severity.Error,
        "Invalid value: cannot set `allowPrivilegeEscalation` to false and {0}",
        "Remove what grants the privilege, or remove `allowPrivilegeEscalation: false`.");

    /// <summary>The container sees all of /proc although its users are the node's.</summary>
    public static readonly DiagnosticDescriptor Unmasked = new("MG4153", Severity.Error,
        "Invalid value 'Unmasked': `hostUsers` must be false to use `Unmasked`",
        "Set `hostUsers: false` on the pod, or remove `procMount`.");

    /// <inheritdoc />
    protected override void Check(PodContainer container, RuleContext context, DiagnosticSink sink)
    {
        var security = container["securityContext"];
        if (!security.Exists) return;
        NumberField.CheckUserId(security["runAsUser"], "runAsUser", sink);
        NumberField.CheckUserId(security["runAsGroup"], "runAsGroup", sink);
        if (security["procMount"].String == "Unmasked" && container.Pod.HostUsers) sink.Add(Unmasked, security["procMount"]);
        ConfinementProfile.CheckSeccomp(security["seccompProfile"], sink);
        ConfinementProfile.CheckAppArmor(security["appArmorProfile"], sink);
        if (security["allowPrivilegeEscalation"].Boolean == false) CheckContradictions(security, sink);
    }

    private static void CheckContradictions(Field security, DiagnosticSink sink)
    {
        if (security["privileged"].Boolean == true) sink.Add(Contradiction, security["privileged"].Location with { Path = security.Path }, "`privileged` to true");
        foreach (var capability in security["capabilities"]["add"].Items)
        {
            // The API server compares with this spelling only.
            if (capability.String != "CAP_SYS_ADMIN") continue;
            sink.Add(Contradiction, capability.Location with { Path = security.Path }, "`capabilities.Add` CAP_SYS_ADMIN");
        }
    }
}
