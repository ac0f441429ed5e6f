using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>The identity of a component's Pods towards the API server and, by annotations, towards a cloud. Kubernetes: <c>ServiceAccount</c>.</summary>
public sealed record ServiceAccount : ModelElement
{
    /// <summary>Makes an identity.</summary>
    /// <param name="name">The name; the component's by default.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ServiceAccount(string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Name = name;

    /// <summary>The name; null for the component's.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is written along with the component; true by default. False refers to one that exists.</summary>
    public bool Create { get; init; } = true;

    /// <summary>
    /// Whether Pods get its token, which only what talks to the API server needs; by default when the component has
    /// <see cref="WorkloadComponent.Permissions"/>. Kubernetes: <c>automountServiceAccountToken</c>.
    /// </summary>
    public bool? MountToken { get; init; }

    /// <summary>Annotations of the account alone, as clouds ask for to grant it rights.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init => field = ReadOnlyCopy.Of(value); } = [];
}
