using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A component of which one Pod runs on every node, such as a collector of logs: a DaemonSet.</summary>
[SuppressMessage("ApiDesign", "RS0026", Justification = "The optional parameters are the compiler's to fill in, and the same on every overload.")]
public sealed record DaemonComponent : WorkloadComponent
{
    /// <summary>Names a component and the project that it runs.</summary>
    /// <param name="name">The name; see <see cref="Component.Name"/>.</param>
    /// <param name="project">The project, from the generated class <c>Projects</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public DaemonComponent(string name, Project project, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, project, file, line)
    {
    }

    /// <summary>Names a component and the image that it runs, which others built.</summary>
    /// <param name="name">The name; see <see cref="Component.Name"/>.</param>
    /// <param name="image">The image, with a repository and a tag or a digest.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public DaemonComponent(string name, Image image, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, image, file, line)
    {
    }

    /// <summary>How a new version replaces the old one; by default node by node. Kubernetes: <c>updateStrategy</c>.</summary>
    public DaemonRollout? Rollout { get; init; }
}
