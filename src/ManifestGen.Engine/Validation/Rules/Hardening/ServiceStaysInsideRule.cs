using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>A Service that is reachable from outside the cluster is known to be.</summary>
internal sealed class ServiceStaysInsideRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Exposed = new("MG7029", Severity.Info,
        "{0} has type {1}, which opens it to whoever reaches the nodes",
        "Use ClusterIP behind an Ingress or Gateway, unless this is meant.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var service in bundle.Services.Where(s => s.Type is "NodePort" or "LoadBalancer"))
            sink.Add(Exposed, service.Spec["type"], service, service.Type);
    }
}
