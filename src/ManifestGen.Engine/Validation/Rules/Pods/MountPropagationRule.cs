using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>Mounts that reach beyond the container, or below a mount, keep to what is safe.</summary>
internal sealed class MountPropagationRule : ContainerRule
{
    /// <summary>A container that is not privileged passes its mounts on to the node.</summary>
    public static readonly DiagnosticDescriptor NotPrivileged = new("MG4136", Severity.Error,
        "Forbidden: Bidirectional mount propagation is available only to privileged containers",
        "Use HostToContainer, or make the container privileged if it must mount for the node.");

    /// <summary>Mounts below this one are to be read-only, and this one is not or is passed on.</summary>
    public static readonly DiagnosticDescriptor NotReadOnly = new("MG4137", Severity.Error,
        "Forbidden: `recursiveReadOnly` may only be specified when {0}",
        "Set `readOnly: true` and no `mountPropagation`, or remove `recursiveReadOnly`.");

    /// <inheritdoc />
    protected override void Check(PodContainer container, RuleContext context, DiagnosticSink sink)
    {
        foreach (var mount in container["volumeMounts"].Items)
        {
            var propagation = mount["mountPropagation"];
            if (propagation.String == "Bidirectional" && container["securityContext"]["privileged"].Boolean != true) sink.Add(NotPrivileged, propagation);
            var recursive = mount["recursiveReadOnly"];
            if (recursive.String is not ("Enabled" or "IfPossible")) continue;
            if (mount["readOnly"].Boolean != true) sink.Add(NotReadOnly, recursive, "readOnly is true");
            if (propagation.Exists && propagation.String != "None") sink.Add(NotReadOnly, recursive, "mountPropagation is None or not specified");
        }
    }
}
