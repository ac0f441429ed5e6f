using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>A Service's target port names a port that every workload it selects declares.</summary>
internal sealed class ServicePortResolvesRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Unresolved = new("MG5003", Severity.Error,
        "Service port '{0}' targets '{1}', which {2} does not declare",
        "Declare the port on the container, or target one that it declares: {3}.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var service in bundle.Services)
        foreach (var port in service.Ports)
        {
            if (port.TargetName is not { } name) continue;
            foreach (var workload in bundle.SelectedBy(service).Where(w => !w.DeclaresPort(name)))
                sink.Add(Unresolved, port.Target, port, name, workload, workload.PortNames);
        }
    }
}
