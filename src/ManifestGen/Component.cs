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
}
