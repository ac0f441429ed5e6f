using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>Pods or addresses on the other side of a connection. Kubernetes: <c>NetworkPolicyPeer</c>.</summary>
public sealed record NetworkPeer : ModelElement
{
    private NetworkPeer(string file, int line)
        : base(file, line)
    {
    }

    /// <summary>The namespace of the Pods; null for that of the product. Kubernetes: <c>namespaceSelector</c> on <c>kubernetes.io/metadata.name</c>.</summary>
    public string? Namespace { get; init; }

    /// <summary>Labels of the Pods; none for all of the namespace. Kubernetes: <c>podSelector.matchLabels</c>.</summary>
    public IReadOnlyList<Label> Labels { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>A range of addresses in place of Pods, such as <c>10.20.0.0/16</c>. Kubernetes: <c>ipBlock.cidr</c>.</summary>
    public string? Range { get; init; }

    /// <summary>Ranges inside of <see cref="Range"/> that are not meant. Kubernetes: <c>ipBlock.except</c>.</summary>
    public IReadOnlyList<string> Except { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>The numbers of the TCP ports, 1 to 65535, that the receiving side listens on; empty for all. Kubernetes: <c>ports[].port</c>.</summary>
    public IReadOnlyList<int> Ports { get; init => field = value is null ? [] : [.. value]; } = [];

    /// <summary>All Pods of a namespace.</summary>
    /// <param name="name">The namespace, such as <c>ingress-nginx</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static NetworkPeer InNamespace(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(file, line) { Namespace = name ?? throw new ArgumentNullException(nameof(name)) };

    /// <summary>Pods by their labels.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="inNamespace">Their namespace; that of the product by default.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static NetworkPeer WithLabels(
        IReadOnlyList<Label> labels, string? inNamespace = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(file, line) { Labels = labels, Namespace = inNamespace };

    /// <summary>A range of addresses.</summary>
    /// <param name="range">The range in CIDR notation, such as <c>10.20.0.0/16</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static NetworkPeer Addresses(string range, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(file, line) { Range = range ?? throw new ArgumentNullException(nameof(range)) };
}
