using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>An init container that runs to its end has neither hooks nor probes.</summary>
internal sealed class InitContainerRule : ContainerRule
{
    /// <summary>The init container has a hook or a probe.</summary>
    public static readonly DiagnosticDescriptor Forbidden = new("MG4145", Severity.Error,
        "Forbidden: `{0}` may not be set for init containers without restartPolicy=Always",
        "Remove `{0}`, or set `restartPolicy: Always` on the init container if it keeps running beside the others.");

    private static readonly string[] Fields = ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"];

    /// <inheritdoc />
    protected override void Check(PodContainer container, RuleContext context, DiagnosticSink sink)
    {
        if (container.Role != ContainerRole.Init || container.IsSidecar) return;
        foreach (var name in Fields)
        {
            if (container[name].Exists) sink.Add(Forbidden, container[name], name);
        }
    }
}
