using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// A component whose Pods have names that stay and disks of their own, such as a cache, a queue or a database: a StatefulSet with a headless
/// Service, by which the Pods find each other, and a Service over them when it has ports.
/// </summary>
[SuppressMessage("ApiDesign", "RS0026", Justification = "The optional parameters are the compiler's to fill in, and the same on every overload.")]
public sealed record StatefulComponent : ReplicatedComponent
{
    /// <summary>Names a component and the project that it runs.</summary>
    /// <param name="name">The name; see <see cref="Component.Name"/>. At most 52 characters.</param>
    /// <param name="project">The project, from the generated class <c>Projects</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public StatefulComponent(string name, Project project, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, project, file, line)
    {
    }

    /// <summary>Names a component and the image that it runs, which others built.</summary>
    /// <param name="name">The name; see <see cref="Component.Name"/>. At most 52 characters.</param>
    /// <param name="image">The image, with a repository and a tag or a digest.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public StatefulComponent(string name, Image image, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, image, file, line)
    {
    }

    /// <summary>The address over the Pods, when the component has ports; by default one inside the cluster, each port under its own number. Kubernetes: <c>Service</c>.</summary>
    public Service? Service { get; init; }

    /// <summary>Whether Pods are begun and ended one after the other or all at once; in order by default. Kubernetes: <c>podManagementPolicy</c>.</summary>
    public PodOrder PodOrder { get; init; }

    /// <summary>How a new version replaces the old one; by default Pod by Pod, the highest number first. Kubernetes: <c>updateStrategy</c>.</summary>
    public StatefulRollout? Rollout { get; init; }

    /// <summary>What becomes of the replicas' disks; by default they stay whatever happens. Kubernetes: <c>persistentVolumeClaimRetentionPolicy</c>.</summary>
    public ClaimRetention? Retention { get; init; }
}
