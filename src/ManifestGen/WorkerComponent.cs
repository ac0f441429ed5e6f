using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A component that takes its work from elsewhere, a queue or a timer, and has no address: a Deployment without a Service.</summary>
public sealed record WorkerComponent : ReplicatedComponent
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
}
