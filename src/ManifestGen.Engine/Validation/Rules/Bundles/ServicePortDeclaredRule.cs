using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>
/// A Service's target port number is among the ports that the selected containers declare. Kubernetes does not need the declaration, but a
/// difference is usually one number that was changed and one that was not.
/// </summary>
internal sealed class ServicePortDeclaredRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Undeclared = new("MG5004", Severity.Info,
        "Service port '{0}' targets {1}, and {2} declares other ports only",
        "Check that the container listens on {1}, and declare it there, best with a name to target.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var service in bundle.Services)
        foreach (var port in service.Ports)
        {
            if (port.TargetNumber is not { } number) continue;
            var other = bundle.SelectedBy(service).FirstOrDefault(w => w.Staying.Any(c => c.Ports.Count > 0) && !w.DeclaresPort(number));
            if (other is not null) sink.Add(Undeclared, port.Target, port, number, other);
        }
    }
}
