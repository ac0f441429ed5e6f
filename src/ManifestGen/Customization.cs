namespace ManifestGen;

/// <summary>A change to one of a component's Kubernetes resources, made on a typed object after the resource was rendered. Made by <see cref="Component.Customize{T}"/>.</summary>
public sealed record Customization : ModelElement
{
    private readonly Action<object> _change;

    internal Customization(Type type, Action<object> change, string file, int line)
        : base(file, line)
    {
        Type = type;
        _change = change;
    }

    /// <summary>The type of the object, such as <c>k8s.Models.V1Deployment</c>. The resource is found by the kind that the type stands for.</summary>
    public Type Type { get; }

    /// <summary>Changes an object.</summary>
    /// <param name="resource">An object of <see cref="Type"/>, which holds what was rendered.</param>
    /// <exception cref="InvalidCastException">The object is of another type.</exception>
    public void Apply(object resource) => _change(resource);
}
