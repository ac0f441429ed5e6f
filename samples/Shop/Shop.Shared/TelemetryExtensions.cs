using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Shop.Shared;

/// <summary>What every program of the shop measures.</summary>
public static class TelemetryExtensions
{
    /// <summary>Sends telemetry where the variables say that the definition's Telemetry becomes. Without them nothing is measured, and nothing is spent on it.</summary>
    public static void AddShopTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return;
        services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter("Microsoft.AspNetCore.Hosting", "System.Net.Http", "System.Runtime"))
            .WithTracing(traces => traces.AddSource("Microsoft.AspNetCore", "System.Net.Http"))
            .WithLogging()
            .UseOtlpExporter();
    }
}
