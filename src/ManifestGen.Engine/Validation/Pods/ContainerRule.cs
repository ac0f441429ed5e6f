using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Validation.Pods;

/// <summary>A rule on each container of a pod, the init containers among them.</summary>
internal abstract class ContainerRule : PodRule
{
    /// <inheritdoc />
    protected sealed override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        foreach (var container in pod.Spec["containers"].Items) Check(new PodContainer(container, ContainerRole.Regular, pod), context, sink);
        foreach (var container in pod.Spec["initContainers"].Items) Check(new PodContainer(container, ContainerRole.Init, pod), context, sink);
    }

    /// <summary>Reports what is wrong with a container.</summary>
    protected abstract void Check(PodContainer container, RuleContext context, DiagnosticSink sink);
}
