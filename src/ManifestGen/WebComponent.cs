using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A component that answers requests: a Deployment with a Service over it.</summary>
[SuppressMessage("ApiDesign", "RS0026", Justification = "The optional parameters are the compiler's to fill in, and the same on every overload.")]
public sealed record WebComponent : DeployedComponent
{
    /// <summary>Names a component and the project that it runs.</summary>
    /// <param name="name">The name; see <see cref="Component.Name"/>.</param>
    /// <param name="project">The project, from the generated class <c>Projects</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public WebComponent(string name, Project project, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, project, file, line)
    {
    }

    /// <summary>Names a component and the image that it runs, which others built.</summary>
    /// <param name="name">The name; see <see cref="Component.Name"/>.</param>
    /// <param name="image">The image, with a repository and a tag or a digest.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public WebComponent(string name, Image image, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, image, file, line)
    {
    }

    /// <summary>The address over the Pods; by default one inside the cluster, on port 80. Kubernetes: <c>Service</c>.</summary>
    public Service? Service { get; init; }

    /// <summary>The way to it from outside the cluster, through an ingress controller; none by default. Kubernetes: <c>Ingress</c>.</summary>
    public Ingress? Ingress { get; init; }

    /// <summary>The way to it from outside the cluster, through a gateway; none by default. Kubernetes, Gateway API: <c>HTTPRoute</c>.</summary>
    public HttpRoute? HttpRoute { get; init; }
}
