using System.Net;
using ManifestGen.Rehearsal.HttpFiles;

namespace ManifestGen.Rehearsal.Load;

/// <summary>Where load goes, and what it asks.</summary>
/// <param name="Component">The component.</param>
/// <param name="Host">The name of its Service, which requests carry as their host.</param>
/// <param name="Address">Where the Service is reached.</param>
/// <param name="Script">What a client does.</param>
internal sealed record LoadTarget(string Component, string Host, IPEndPoint Address, HttpScript Script)
{
    /// <summary>Whether clients speak HTTP/2 from the first byte, unless a request says otherwise.</summary>
    public bool IsHttp2 { get; init; }

    /// <summary>Whether clients come from addresses of their own: for Services that keep a client at its Pod.</summary>
    public bool HasManyClients { get; init; }

    /// <summary>How much later than it happens the end of a connection is known here: a tunnel tells it late.</summary>
    public TimeSpan Lag { get; init; }
}
