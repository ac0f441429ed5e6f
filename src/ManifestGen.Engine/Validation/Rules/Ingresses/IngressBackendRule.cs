using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Rules.Metadata;
using ManifestGen.Engine.Validation.Rules.Networking;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Ingresses;

/// <summary>A backend of an Ingress is one Service with one of its ports, or one other resource.</summary>
internal sealed class IngressBackendRule : IManifestRule
{
    /// <summary>A backend that is nothing.</summary>
    public static readonly DiagnosticDescriptor Missing = new("MG4346", Severity.Error,
        "Resource or service backend is required",
        "Set service.name and service.port.number.");

    /// <summary>A backend that is two things.</summary>
    public static readonly DiagnosticDescriptor Both = new("MG4347", Severity.Error,
        "Cannot set both {0}",
        "Remove one of the two.");

    /// <summary>A Service that cannot be named so, or none.</summary>
    public static readonly DiagnosticDescriptor InvalidService = new("MG4348", Severity.Error,
        "Invalid backend service name '{0}': {1}",
        "Name a Service of the same namespace.");

    /// <summary>A Service without one of its ports.</summary>
    public static readonly DiagnosticDescriptor PortRequired = new("MG4349", Severity.Error,
        "Port name or number is required",
        "Set service.port.number or service.port.name to a port of the Service.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("Ingress", "networking.k8s.io/v1")) return;
        var spec = manifest["spec"];
        if (spec["defaultBackend"].Exists) CheckBackend(spec["defaultBackend"], context, sink);
        foreach (var rule in spec["rules"].Items)
        {
            if (!rule["http"].Exists) continue;
            foreach (var path in rule["http"]["paths"].Items)
            {
                // Without a path type the API server does not look further.
                if (path["pathType"].Exists) CheckBackend(path["backend"], context, sink);
            }
        }
    }

    private static void CheckBackend(Field backend, RuleContext context, DiagnosticSink sink)
    {
        var service = backend.Exists ? backend["service"] : default;
        var resource = backend.Exists ? backend["resource"] : default;
        switch (service.Exists, resource.Exists)
        {
            case (true, true):
                sink.Add(Both, backend, "resource and service backends");
                break;
            case (false, false):
                sink.Add(Missing, backend);
                break;
            case (true, false):
                CheckName(service["name"], context, sink);
                CheckPort(backend, service["port"], sink);
                break;
            case (false, true):
                ReferenceSyntax.Check(resource, sink);
                break;
        }
    }

    private static void CheckName(Field name, RuleContext context, DiagnosticSink sink)
    {
        var problem = string.IsNullOrEmpty(name.String)
            ? "must not be empty"
            : ResourceNaming.Problem(ResourceNaming.ServiceForm(context.Version), name.String);
        if (problem is not null) sink.Add(InvalidService, name, name.String, problem);
    }

    private static void CheckPort(Field backend, Field port, DiagnosticSink sink)
    {
        var name = port.Exists ? port["name"].String ?? "" : "";
        var number = port.Exists ? port["number"].Integer ?? 0 : 0;
        if (name.Length > 0 && number != 0) sink.Add(Both, backend, "port name and port number");
        else if (name.Length > 0) PortSyntax.CheckName(port["name"], name, sink);
        else if (number != 0) PortSyntax.CheckNumber(port["number"], sink);
        else sink.Add(PortRequired, backend);
    }
}
