using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>How Pods are spread over the parts of a cluster. Kubernetes: <c>topologySpreadConstraints</c>.</summary>
public sealed record Spread : ModelElement
{
    /// <summary>Spreads over the values of a node label.</summary>
    /// <param name="topologyKey">The node label, such as <c>kubernetes.io/hostname</c>. Kubernetes: <c>topologyKey</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Spread(string topologyKey, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => TopologyKey = topologyKey;

    /// <summary>The node label.</summary>
    public string TopologyKey { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>By how many Pods two parts may differ, 1 or more. Kubernetes: <c>maxSkew</c>.</summary>
    public int MaxSkew { get; init; } = 1;

    /// <summary>Whether a Pod rather waits than breaks the rule; false by default, so that a cluster of one node runs them all. Kubernetes: <c>whenUnsatisfiable</c>.</summary>
    public bool Required { get; init; }

    /// <summary>Over nodes, as a preference.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static Spread OverHosts([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new("kubernetes.io/hostname", file, line);

    /// <summary>Over zones, as a preference.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static Spread OverZones([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new("topology.kubernetes.io/zone", file, line);
}
