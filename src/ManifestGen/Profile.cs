using System.Diagnostics.CodeAnalysis;

namespace ManifestGen;

/// <summary>
/// What an environment asks of every component: how much it may take, how it is reached, where its Pods go. <see cref="Minikube"/>,
/// <see cref="Staging"/> and <see cref="Production"/> are examples; derive from one of them, or from this, to say what your environments ask.
/// </summary>
[SuppressMessage("Naming", "CA1724", Justification = "The namespace System.Web.Profile is of the .NET Framework, where this library does not run.")]
public abstract record Profile : ModelElement
{
    /// <summary>Names a profile after the environment that it is for.</summary>
    /// <param name="name">The environment's name, as in <c>ManifestGenEnvironments</c>; upper and lower case are the same.</param>
    /// <param name="file">The file that mistakes in what the profile says are reported in.</param>
    /// <param name="line">The line.</param>
    protected Profile(string name, string file, int line)
        : base(file, line) => Name = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>The name of the environment.</summary>
    public string Name { get; }

    /// <summary>The names among which it was chosen, when <see cref="BuildContext.Choose{T}"/> chose it; empty otherwise.</summary>
    public IReadOnlyList<string> Alternatives { get; internal init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>The namespace of the environment; by default that of the product. Kubernetes: <c>Namespace</c>, <c>metadata.namespace</c>.</summary>
    public ProductNamespace? Namespace { get; init; }

    /// <summary>How much all Pods of the namespace may take there; by default as the product says. Kubernetes: <c>ResourceQuota</c>.</summary>
    public ResourceQuota? Quota { get; init; }

    /// <summary>What each container of the namespace may take there; by default as the product says. Kubernetes: <c>LimitRange</c>.</summary>
    public LimitRange? Limits { get; init; }

    /// <summary>What the environment makes of a component; by default the component as it is.</summary>
    /// <param name="component">The component as the definition has it.</param>
    /// <returns>A copy of it, of the same name and kind: what uses the component finds it by its name.</returns>
    public virtual Component Apply(Component component) => component;
}
