using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve.Policies;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Settings of a web project by which it listens elsewhere than at the port that its image exposes and its Pods are asked at.</summary>
internal static class ListeningCheck
{
    /// <summary>The settings name other addresses.</summary>
    public static readonly DiagnosticDescriptor Elsewhere = new("MG1144", Severity.Warning,
        "Nothing answers at port {0} of '{1}': {2} makes it listen at {3}, whatever ASPNETCORE_HTTP_PORTS says",
        "Remove '{4}', or move it to appsettings.Development.json when it is for a developer's machine{5}.");

    /// <summary>An address speaks TLS and has no certificate.</summary>
    public static readonly DiagnosticDescriptor NoCertificate = new("MG1145", Severity.Warning,
        "'{0}' is to listen at {1} without a certificate, so that it ends when it starts",
        "Let TLS end at the Ingress or the Gateway and remove '{2}' from {3}; or mount a certificate and set Kestrel__Certificates__Default__Path.");

    /// <summary>A settings file is not JSON.</summary>
    public static readonly DiagnosticDescriptor NotJson = new("MG1146", Severity.Warning,
        "'{0}', which is published with '{1}', is not JSON as .NET reads it, so that the program ends when it starts",
        "Mend the file here.");

    /// <summary>Reports settings that contradict the model.</summary>
    public static void Check(ComponentScope scope, IReadOnlyList<ResolvedPort> ports)
    {
        var addresses = scope.Addresses;
        foreach (var bare in addresses.Where(a => a.IsSecure && !a.HasCertificate)) scope.Sink.Add(NoCertificate, bare.Place, scope.Component.Name, bare.Text, bare.Key, bare.Source);

        if (addresses.Count == 0 || PortPolicy.Listening(ports) is not { } port || addresses.Any(a => !a.IsLoopback && a.Port == port.Number.Value)) return;
        var first = addresses[0];
        // A variable that says so is reported where it is written.
        if (EnvironmentCheck.SaysWhereToListen(first.Source)) return;
        var model = addresses.FirstOrDefault(a => !a.IsLoopback) is { } reached ? $"; or name the port in the model: Ports = [new(\"http\", {reached.Port})]" : "";
        scope.Sink.Add(Elsewhere, first.Place, port.Number.Value, scope.Component.Name, first.Source, string.Join(" and ", addresses.Select(a => a.Text)), first.Key, model);
    }
}
