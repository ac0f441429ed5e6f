using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A container's lifecycle hooks do one thing each.</summary>
internal sealed class LifecycleRule : ContainerRule
{
    /// <inheritdoc />
    protected override void Check(PodContainer container, RuleContext context, DiagnosticSink sink)
    {
        if (container.Role == ContainerRole.Init && !container.IsSidecar) return;
        var lifecycle = container["lifecycle"];
        if (!lifecycle.Exists) return;
        Handler.CheckHook(lifecycle["postStart"], container.Pod.GracePeriod, sink);
        Handler.CheckHook(lifecycle["preStop"], container.Pod.GracePeriod, sink);
    }
}
