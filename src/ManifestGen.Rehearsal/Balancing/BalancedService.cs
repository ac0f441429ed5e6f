using ManifestGen.Rehearsal.Endpoints;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Balancing;

/// <summary>A Service port that is balanced.</summary>
/// <param name="plan">The Service port.</param>
/// <param name="endpoints">Its endpoints.</param>
/// <param name="time">The clock.</param>
internal sealed class BalancedService(ServicePlan plan, EndpointSlice endpoints, TimeProvider time)
{
    /// <summary>The Service port.</summary>
    public ServicePlan Plan { get; } = plan;

    /// <summary>Its endpoints.</summary>
    public EndpointSlice Endpoints { get; } = endpoints;

    /// <summary>How a new connection finds its Pod.</summary>
    public EndpointChoice Choice { get; } = new(plan.ClientAffinity, time);

    /// <summary>Where it listens on this machine; null before it does.</summary>
    public Uri? Address { get; set; }
}
