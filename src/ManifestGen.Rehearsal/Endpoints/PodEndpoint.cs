using System.Net;

namespace ManifestGen.Rehearsal.Endpoints;

/// <summary>A Pod as a balancer sees it.</summary>
/// <param name="Pod">The Pod's name.</param>
/// <param name="Address">Where its Service port leads to.</param>
/// <param name="IsReady">Whether it takes new connections.</param>
/// <param name="IsServing">Whether it answers that it is ready, told to end or not.</param>
internal sealed record PodEndpoint(string Pod, IPEndPoint Address, bool IsReady, bool IsServing);
