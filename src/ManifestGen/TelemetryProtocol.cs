namespace ManifestGen;

/// <summary>How telemetry is sent. Variable: <c>OTEL_EXPORTER_OTLP_PROTOCOL</c>.</summary>
public enum TelemetryProtocol
{
    /// <summary>OTLP over gRPC: <c>grpc</c>.</summary>
    Grpc,

    /// <summary>OTLP over HTTP: <c>http/protobuf</c>.</summary>
    HttpProtobuf,
}
