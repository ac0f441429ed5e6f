using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// Where a component sends its traces, metrics and logs by OpenTelemetry. It is told by the environment variables that every SDK of
/// OpenTelemetry reads, with attributes that say which Pod of which component speaks.
/// </summary>
public sealed record Telemetry : ModelElement
{
    private Telemetry(string file, int line)
        : base(file, line)
    {
    }

    /// <summary>No telemetry, for a component of a product that has some.</summary>
    public static Telemetry None { get; } = new("", 0);

    /// <summary>The component that collects it; null when <see cref="Endpoint"/> says where.</summary>
    public Component? Collector { get; init; }

    /// <summary>The collector's port; by default the first of TCP.</summary>
    public Port? Port { get; init; }

    /// <summary>The address of a collector outside the product, such as <c>http://otel-collector.observability:4317</c>; null when <see cref="Collector"/> says where.</summary>
    public string? Endpoint { get; init; }

    /// <summary>How it is sent; by default over HTTP to port 4318 or a port called <c>http</c> or <c>otlp-http</c>, and over gRPC to any other. Variable: <c>OTEL_EXPORTER_OTLP_PROTOCOL</c>.</summary>
    public TelemetryProtocol? Protocol { get; init; }

    /// <summary>To a component of the product.</summary>
    /// <param name="collector">The component that collects it.</param>
    /// <param name="port">Its port; by default the first of TCP.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static Telemetry To(Component collector, Port? port = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(file, line) { Collector = collector ?? throw new ArgumentNullException(nameof(collector)), Port = port };

    /// <summary>To an address outside the product.</summary>
    /// <param name="endpoint">The address with scheme and port, such as <c>http://otel-collector.observability:4317</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static Telemetry ToAddress(string endpoint, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(file, line) { Endpoint = endpoint ?? throw new ArgumentNullException(nameof(endpoint)) };
}
