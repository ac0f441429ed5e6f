using System.Net;

namespace ManifestGen.Rehearsal.Load;

/// <summary>Tells which Pod a request went to where the balancer is not ours, and so keeps no account of it.</summary>
internal interface IPodFinder
{
    /// <summary>The Pod; empty when that is not known.</summary>
    /// <param name="client">The client's own end of the connection.</param>
    /// <param name="answer">The answer; null when there was none.</param>
    string PodOf(IPEndPoint client, HttpAnswer? answer);
}
