using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>Whom a component's network policy lets through besides those that relations tell of. Counts only under <see cref="Product.Network"/>.</summary>
public sealed record ComponentNetwork : ModelElement
{
    /// <summary>Makes the settings; what is left out lets nobody through.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ComponentNetwork([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
    }

    /// <summary>Who else may reach it, at the ports that they name or else at all of the component's. Kubernetes: <c>ingress[].from</c>.</summary>
    public IReadOnlyList<NetworkPeer> From { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>What else it may reach, at the ports that they name or else at any. Kubernetes: <c>egress[].to</c>.</summary>
    public IReadOnlyList<NetworkPeer> To { get; init => field = ReadOnlyCopy.Of(value); } = [];
}
