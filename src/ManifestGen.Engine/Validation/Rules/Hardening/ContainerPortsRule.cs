using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>A container listens where an ordinary user may, and offers no shell.</summary>
internal sealed class ContainerPortsRule : IBundleRule
{
    public static readonly DiagnosticDescriptor NeedsRoot = new("MG7025", Severity.Warning,
        "{0} of {1} listens on port {2}, and ports below 1024 are for root",
        "Listen on a higher port, 8080 for .NET, and let the Service have {2}.");

    public static readonly DiagnosticDescriptor OffersShell = new("MG7026", Severity.Warning,
        "{0} of {1} listens on port 22: a way in beside the cluster's own",
        "Remove it; use kubectl exec or kubectl debug, which the cluster controls and records.");

    private const long Ssh = 22;
    private const long FirstOrdinaryPort = 1024;

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        foreach (var container in workload.All)
        foreach (var port in container.Ports)
        {
            var number = port.Field["containerPort"];
            if (port.Number == Ssh) sink.Add(OffersShell, number, container, workload);
            else if (port.Number is > 0 and < FirstOrdinaryPort) sink.Add(NeedsRoot, number, container, workload, port.Number);
        }
    }
}
