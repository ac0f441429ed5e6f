using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>Ephemeral containers are for pods that run already.</summary>
internal sealed class EphemeralContainersRule : PodRule
{
    /// <summary>A manifest has ephemeral containers.</summary>
    public static readonly DiagnosticDescriptor Forbidden = new("MG4177", Severity.Error,
        "Forbidden: ephemeral containers {0}",
        "Remove `ephemeralContainers`; kubectl debug adds one to a pod that runs.");

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        var containers = pod.Spec["ephemeralContainers"];
        if (containers.Count > 0) sink.Add(Forbidden, containers, pod.IsPod ? "cannot be set on create" : "not allowed in pod template");
    }
}
