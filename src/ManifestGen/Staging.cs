using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A cluster on which the next release is tried: each Pod is what it is in production, and there are fewer of them.</summary>
public record Staging : Profile
{
    /// <summary>Makes the profile of the environment <c>staging</c>.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    [SuppressMessage("ApiDesign", "RS0027", Justification = "The longer constructor is for profiles that derive from this one, and begins with a name.")]
    public Staging([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : this("staging", file, line)
    {
    }

    /// <summary>Makes a profile of the same kind for an environment of another name.</summary>
    /// <param name="name">The environment's name.</param>
    /// <param name="file">The file that mistakes in what the profile says are reported in.</param>
    /// <param name="line">The line.</param>
    protected Staging(string name, string file, int line)
        : base(name, file, line)
    {
    }

    /// <summary>The most Pods of a component, whether an autoscaler decides or a fixed number; 4 by default. Stateful components keep theirs, which know each other.</summary>
    public int MostPods { get; init; } = 4;

    /// <inheritdoc />
    public override Component Apply(Component component) => component is DeployedComponent deployed ? Few(deployed) : component;

    private ReplicatedComponent Few(DeployedComponent component) =>
        SmallerScale.Of(component with { Replicas = component.Replicas is { } replicas ? Math.Min(replicas, MostPods) : null }, MostPods, Location);
}
