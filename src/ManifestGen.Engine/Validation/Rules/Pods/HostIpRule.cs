using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>An address of the node is named together with a port of the node.</summary>
internal sealed class HostIpRule : ContainerRule
{
    /// <summary>There is an address without a port.</summary>
    public static readonly DiagnosticDescriptor WithoutPort = new("MG4191", Severity.Warning,
        "hostIP {0} has no effect without hostPort",
        "Remove `hostIP`, or set `hostPort` if the port must be reached on the node.");

    /// <inheritdoc />
    protected override void Check(PodContainer container, RuleContext context, DiagnosticSink sink)
    {
        foreach (var port in container["ports"].Items)
        {
            var address = port["hostIP"];
            if (address.String is { Length: > 0 } text && port["hostPort"].Integer is null or 0 && !container.Pod.HostNetwork) sink.Add(WithoutPort, address, text);
        }
    }
}
