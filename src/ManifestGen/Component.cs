using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A part of a product that Kubernetes knows by a name of its own.</summary>
public abstract record Component : ModelElement
{
    private protected Component(string name, string file, int line)
        : base(file, line) => Name = name;

    /// <summary>
    /// The name: at most 63 lower-case letters, digits and <c>-</c>, begun with a letter (a DNS label that a Service may bear too). Names the
    /// resources and is the label <c>app.kubernetes.io/name</c>, which is in every selector, so it cannot change once the component runs.
    /// </summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Labels put on every resource of the component and on its Pods. Kubernetes: <c>metadata.labels</c>.</summary>
    public IReadOnlyList<Label> Labels { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Annotations put on every resource of the component, but not on its Pods. Kubernetes: <c>metadata.annotations</c>.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>What the components that use this one connect by; by default they get its address. Environment variable: <c>ConnectionStrings__name</c>.</summary>
    public ConnectionString? ConnectionString { get; init; }

    /// <summary>Changes to the component's resources on typed objects, in the order in which they are made; none by default. <see cref="Customize{T}"/> adds one.</summary>
    public IReadOnlyList<Customization> Customizations { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>
    /// Changes one of the component's resources after it was rendered, for what the model has no property for. Only what the delegate changes is taken over; the rest stays as it was written.
    /// </summary>
    /// <typeparam name="T">A type of Kubernetes' client, such as <c>V1Deployment</c>, or any with constants <c>KubeKind</c>, <c>KubeApiVersion</c> and <c>KubeGroup</c>.</typeparam>
    /// <param name="change">Changes the object. It is run once for each environment, and must do the same on every machine.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The component with the change; the component itself stays as it is.</returns>
    public Component Customize<T>(Action<T> change, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(change);
        return this with { Customizations = [.. Customizations, new Customization(typeof(T), resource => change((T)resource), file, line)] };
    }
}
