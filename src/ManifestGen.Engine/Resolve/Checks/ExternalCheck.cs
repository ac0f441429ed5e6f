using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>What runs elsewhere under names, addresses or ports that a Service cannot have.</summary>
internal static class ExternalCheck
{
    /// <summary>The host's name is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidHost = new("MG1230", Severity.Error,
        "Invalid host name '{0}' of '{1}': {2}",
        "Write the name as it is in the DNS, such as 'db.example.com': no scheme, no port, no path. For an address use new ExternalService(name, [\"10.0.0.7\"]).");

    /// <summary>An address is malformed, or is one that no Service may have.</summary>
    public static readonly DiagnosticDescriptor InvalidAddress = new("MG1231", Severity.Error,
        "Invalid address '{0}' of '{1}': {2}",
        "Write the IP address of the host itself, such as '10.0.0.7' or '2001:db8::7', each once.");

    /// <summary>A host's name cannot have its ports renamed.</summary>
    public static readonly DiagnosticDescriptor Renumbered = new("MG1232", Severity.Error,
        "'{0}' stands for a host's name, so its port '{1}' cannot be {2} here and {3} there",
        "Remove ServicePort: a host's name is only looked up, and nothing stands between that could change a port.");

    /// <summary>Addresses without a port, or no address.</summary>
    public static readonly DiagnosticDescriptor Incomplete = new("MG1233", Severity.Error,
        "Required value: '{0}' is known by its addresses and has no {1}",
        "Name what it answers at: new ExternalService(\"db\", [\"10.0.0.7\"]) {{ Ports = [new(\"sql\", 1433)] }}.");

    /// <summary>Reports mistakes in what runs elsewhere.</summary>
    public static void Check(ProductScope scope, ExternalService service)
    {
        MetadataCheck.Labels(scope.Sink, service.Labels);
        MetadataCheck.Annotations(scope.Sink, service.Annotations);
        PortCheck.Check(scope.Sink, service.Ports, service.Name);
        if (service.HostName is { } host) Host(scope.Sink, service, host);
        else Addresses(scope, service);
    }

    private static void Host(DiagnosticSink sink, ExternalService service, string host)
    {
        var problem = IpAddress.TryParse(host, out _) ? "must be a name, not an address" : Dns1123Subdomain.Problem(host);
        if (problem is not null) sink.Add(InvalidHost, service.Location, host, service.Name, problem);
        foreach (var port in service.Ports)
        {
            if (port.ServicePort is { } number && number != port.Number) sink.Add(Renumbered, Location.Of(port.Location, nameof(port.ServicePort)), service.Name, port.Name, number, port.Number);
        }
    }

    private static void Addresses(ProductScope scope, ExternalService service)
    {
        if (service.Addresses.Count == 0) scope.Sink.Add(Incomplete, service.Location, service.Name, "address");
        if (service.Ports.Count == 0) scope.Sink.Add(Incomplete, service.Location, service.Name, "port");
        var seen = new HashSet<IpAddress>();
        foreach (var text in service.Addresses)
        {
            var problem = IpAddress.Problem(text, scope.Options.KubernetesVersion);
            if (problem is null && IpAddress.TryParse(text, out var address)) problem = address.SpecialUse ?? (seen.Add(address) ? null : "is there already");
            if (problem is not null) scope.Sink.Add(InvalidAddress, service.Location, text, service.Name, problem);
        }

        ServicePorts(scope.Sink, service);
    }

    private static void ServicePorts(DiagnosticSink sink, ExternalService service)
    {
        for (var i = 1; i < service.Ports.Count; i++)
        for (var j = 0; j < i; j++)
        {
            var (first, second) = (service.Ports[j], service.Ports[i]);
            var number = second.ServicePort ?? second.Number;
            if ((first.ServicePort ?? first.Number) != number || first.Protocol != second.Protocol) continue;
            sink.Add(PortCheck.DuplicateServicePort, second.Location, service.Name, first.Name, second.Name, number);
        }
    }
}
