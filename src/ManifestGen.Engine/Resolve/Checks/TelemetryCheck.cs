using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Addresses that no telemetry can be sent to.</summary>
internal static class TelemetryCheck
{
    /// <summary>The address of a collector is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidEndpoint = new("MG1295", Severity.Error,
        "Invalid address '{0}' for telemetry: must be http:// or https:// with a host",
        "Write scheme, host and port, such as 'http://otel-collector.observability:4317'.");

    /// <summary>The parsed address; null when it is malformed, which is reported.</summary>
    public static Uri? Address(ProductScope scope, Telemetry telemetry, string endpoint)
    {
        if (Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { Host.Length: > 0, UserInfo.Length: 0 }) return address;
        scope.Sink.Add(InvalidEndpoint, telemetry.Location, address?.UserInfo is { Length: > 0 } ? "..." : endpoint);
        return null;
    }
}
