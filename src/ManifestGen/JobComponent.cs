using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// A component that works once for each release, such as the migration of a database: a Job. Its resource is called after the component and a hash
/// of what it runs, so that a new release is a new Job and the same release is not run again.
/// </summary>
[SuppressMessage("ApiDesign", "RS0026", Justification = "The optional parameters are the compiler's to fill in, and the same on every overload.")]
public sealed record JobComponent : TaskComponent
{
    /// <summary>Names a component and the project that it runs.</summary>
    /// <param name="name">The name; see <see cref="Component.Name"/>. At most 52 characters.</param>
    /// <param name="project">The project, from the generated class <c>Projects</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public JobComponent(string name, Project project, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, project, file, line)
    {
    }

    /// <summary>Names a component and the image that it runs, which others built.</summary>
    /// <param name="name">The name; see <see cref="Component.Name"/>. At most 52 characters.</param>
    /// <param name="image">The image, with a repository and a tag or a digest.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public JobComponent(string name, Image image, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, image, file, line)
    {
    }

    /// <summary>When it runs; beside everything else by default. What applies the manifests has to keep to it: Helm and Argo CD do by themselves.</summary>
    public JobTiming Timing { get; init; }

    /// <summary>How long the Job is kept once it has ended, in whole seconds; a day by default. Kubernetes: <c>ttlSecondsAfterFinished</c>.</summary>
    public TimeSpan? KeepFor { get; init; }
}
