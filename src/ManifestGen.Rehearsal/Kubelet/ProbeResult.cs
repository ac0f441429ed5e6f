namespace ManifestGen.Rehearsal.Kubelet;

/// <summary>The answer to one try of a probe.</summary>
/// <param name="Succeeded">Whether it succeeded.</param>
/// <param name="Reason">What was answered, for people.</param>
internal readonly record struct ProbeResult(bool Succeeded, string Reason);
