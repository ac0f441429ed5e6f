using System.Net;

namespace ManifestGen.Rehearsal.Running;

/// <summary>Where this machine reaches a Service.</summary>
/// <param name="EndPoint">The address to connect to.</param>
/// <param name="Host">The host that requests name.</param>
internal sealed record ServiceAddress(IPEndPoint EndPoint, string Host)
{
    /// <summary>How much later than it happens the end of a connection is known here.</summary>
    public TimeSpan Lag { get; init; }
}
