using System.Globalization;

namespace ManifestGen.Rehearsal.Kubelet;

/// <summary>What tells a Pod from others.</summary>
/// <param name="Component">The component that it is part of.</param>
/// <param name="Name">Its name, which no other Pod of the rehearsal has.</param>
/// <param name="Revision">The version of the component that it runs, counted from 1.</param>
/// <param name="Node">The node that it was put on, counted from 1.</param>
internal sealed record PodIdentity(string Component, string Name, int Revision, int Node)
{
    /// <summary>Its number in a StatefulSet; -1 for a Pod of another workload.</summary>
    public int Ordinal { get; init; } = -1;

    /// <summary>The name that its process sees: that of a Pod of a StatefulSet, which another Pod had before, or its own.</summary>
    public string HostName => Ordinal < 0 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Component}-{Ordinal}");
}
