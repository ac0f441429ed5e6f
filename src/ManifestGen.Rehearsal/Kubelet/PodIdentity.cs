namespace ManifestGen.Rehearsal.Kubelet;

/// <summary>What tells a Pod from others.</summary>
/// <param name="Component">The component that it is part of.</param>
/// <param name="Name">Its name.</param>
/// <param name="Revision">The version of the component that it runs, counted from 1.</param>
/// <param name="Node">The node that it was put on, counted from 1.</param>
internal sealed record PodIdentity(string Component, string Name, int Revision, int Node);
