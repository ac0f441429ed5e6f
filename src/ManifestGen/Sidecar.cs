using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// A container that runs beside the component's own: it has started before that begins, and is stopped after that has ended. Kubernetes:
/// <c>initContainers[]</c> with <c>restartPolicy: Always</c>.
/// </summary>
public sealed record Sidecar : FurtherContainer
{
    /// <summary>Names a container and the image that it runs.</summary>
    /// <param name="name">The name; see <see cref="FurtherContainer.Name"/>.</param>
    /// <param name="image">The image; null, the default, for the component's own.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Sidecar(string name, Image? image = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, image, file, line)
    {
    }

    /// <summary>The ports that it listens on; all containers of a Pod share its address, so each number is one container's. The Service offers those that set <see cref="Port.ServicePort"/>. Kubernetes: <c>ports</c>.</summary>
    public IReadOnlyList<Port> Ports { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>
    /// How Kubernetes learns that it has started, is ready and is alive; no probe by default. The Pod is ready when all of its containers are, and
    /// what comes after the sidecar waits until it has started.
    /// </summary>
    public Health? Health { get; init; }
}
