namespace ManifestGen.Rehearsal.Balancing;

/// <summary>Which way a request took.</summary>
/// <param name="Pod">The Pod that it was sent to; empty when there was none.</param>
/// <param name="Failure">What became of it on the way.</param>
internal readonly record struct Route(string Pod, RouteFailure Failure);
