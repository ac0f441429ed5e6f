using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>What an Ingress or a route sends requests to is a Service of the set, with that port.</summary>
internal sealed class BackendResolvesRule : IBundleRule
{
    public static readonly DiagnosticDescriptor MissingService = new("MG5016", Severity.Error,
        "{0} '{1}' sends requests to Service '{2}', which is not in the set",
        "Name a Service of the same namespace: {3}.");

    public static readonly DiagnosticDescriptor MissingPort = new("MG5017", Severity.Error,
        "{0} '{1}' sends requests to port '{2}' of Service '{3}', which has no such port",
        "Use one of the Service's ports: {4}.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        var services = bundle.Services.ToLookup(s => s.Namespace, StringComparer.Ordinal);
        foreach (var backend in bundle.Manifests.SelectMany(Backend.Of))
        {
            if (backend.Name.Text is not { Length: > 0 } name || !services.Contains(backend.Namespace)) continue;
            if (bundle.FindService(backend.Namespace, name) is not { } service)
            {
                var known = WordList.And(services[backend.Namespace].Select(s => $"'{s.Name}'"));
                sink.Add(MissingService, backend.Name, backend.Source.Kind, backend.Source.Name, name, known);
            }
            else if (!HasPort(service, backend))
            {
                var port = backend.PortName.Exists ? backend.PortName : backend.PortNumber;
                var known = WordList.And(service.Ports.Select(p => p.Name.Length > 0 ? $"'{p.Name}' ({p.Number})" : $"{p.Number}"));
                sink.Add(MissingPort, port, backend.Source.Kind, backend.Source.Name, port.Text, name, known);
            }
        }
    }

    private static bool HasPort(ServiceView service, Backend backend)
    {
        if (backend.PortName.Text is { Length: > 0 } name) return service.Ports.Any(p => p.Name == name);
        return backend.PortNumber.Integer is not { } number || service.Ports.Any(p => p.Number == number);
    }
}
