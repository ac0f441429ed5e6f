using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A pod does not share with the node what it keeps apart from it.</summary>
internal sealed class HostNamespaceRule : PodRule
{
    /// <summary>The containers share processes with each other and with the node.</summary>
    public static readonly DiagnosticDescriptor SharedProcesses = new("MG4156", Severity.Error,
        "Invalid value: ShareProcessNamespace and HostPID cannot both be enabled",
        "Remove `hostPID` or `shareProcessNamespace`.");

    /// <summary>The pod has users of its own and shares something else with the node.</summary>
    public static readonly DiagnosticDescriptor OwnUsers = new("MG4157", Severity.Error,
        "Forbidden: `{0}` may not be set when `hostUsers` is false",
        "Remove `{0}`, or remove `hostUsers: false`.");

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        var share = pod.Spec["shareProcessNamespace"];
        if (share.Boolean == true && pod.Spec["hostPID"].Boolean == true)
        {
            sink.Add(SharedProcesses, share.Location with { Path = $"{pod.Spec["securityContext"].Path}.shareProcessNamespace" });
        }

        if (pod.HostUsers) return;
        Forbid(pod, "hostNetwork", "hostNetwork", sink);
        Forbid(pod, "hostPID", "HostPID", sink);
        Forbid(pod, "hostIPC", "HostIPC", sink);
        ForbidDevices(pod, "containers", sink);
        ForbidDevices(pod, "initContainers", sink);
    }

    // The API server spells two of the fields in its own way.
    private static void Forbid(PodTemplate pod, string name, string spelling, DiagnosticSink sink)
    {
        var field = pod.Spec[name];
        if (field.Boolean == true) sink.Add(OwnUsers, field.Location with { Path = $"{pod.Spec.Path}.{spelling}" }, name);
    }

    private static void ForbidDevices(PodTemplate pod, string list, DiagnosticSink sink)
    {
        foreach (var container in pod.Spec[list].Items)
        {
            if (container["volumeDevices"].Count > 0) sink.Add(OwnUsers, container["volumeDevices"], "volumeDevices");
        }
    }
}
