using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A component that takes its work from elsewhere, a queue or a timer, and has no address: a Deployment without a Service.</summary>
[SuppressMessage("ApiDesign", "RS0026", Justification = "The optional parameters are the compiler's to fill in, and the same on every overload.")]
public sealed record WorkerComponent : DeployedComponent
{
    /// <summary>Names a component and the project that it runs.</summary>
    /// <param name="name">The name; see <see cref="Component.Name"/>.</param>
    /// <param name="project">The project, from the generated class <c>Projects</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public WorkerComponent(string name, Project project, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, project, file, line)
    {
    }

    /// <summary>Names a component and the image that it runs, which others built.</summary>
    /// <param name="name">The name; see <see cref="Component.Name"/>.</param>
    /// <param name="image">The image, with a repository and a tag or a digest.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public WorkerComponent(string name, Image image, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, image, file, line)
    {
    }
}
