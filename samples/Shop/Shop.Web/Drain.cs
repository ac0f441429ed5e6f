using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Shop.Web;

/// <summary>Says that the storefront is not ready any more once it was told to stop, so that no new request is sent to it.</summary>
internal sealed class Drain(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("stopping") : HealthCheckResult.Healthy());
}
