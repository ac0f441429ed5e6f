using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// A container that runs to its end before the next one begins, and before the component's own; the Pod waits for it, and starts it again when it
/// fails. Kubernetes: <c>initContainers[]</c>.
/// </summary>
public sealed record InitContainer : FurtherContainer
{
    /// <summary>Names a container and the image that it runs.</summary>
    /// <param name="name">The name; see <see cref="FurtherContainer.Name"/>.</param>
    /// <param name="image">The image; null, the default, for the component's own.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public InitContainer(string name, Image? image = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, image, file, line)
    {
    }
}
