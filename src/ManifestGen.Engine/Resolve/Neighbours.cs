namespace ManifestGen.Engine.Resolve;

/// <summary>The components of a product by their names, as they were written and as they were resolved.</summary>
internal sealed class Neighbours
{
    private readonly Dictionary<string, Component> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResolvedComponent> _resolved = new(StringComparer.Ordinal);

    /// <summary>Takes the components; of two of one name the first.</summary>
    public Neighbours(Product product, IReadOnlyList<ResolvedComponent> resolved)
    {
        foreach (var component in product.Components) _written.TryAdd(component.Name, component);
        foreach (var component in resolved) _resolved.TryAdd(component.Name.Value, component);
    }

    /// <summary>The names, in the order of the definition.</summary>
    public string Names => string.Join(", ", _written.Keys);

    /// <summary>The names of the components that one of them can use; the word <c>none</c> when it is alone.</summary>
    public string NamesFor(string user) => _written.Keys.Where(n => n != user).ToArray() is { Length: > 0 } others ? string.Join(", ", others) : "none";

    /// <summary>The component of that name as the product has it; null when it has none.</summary>
    public Component? Find(string name) => _written.GetValueOrDefault(name);

    /// <summary>The same component resolved; null when it could not be.</summary>
    public ResolvedComponent? Resolved(Component component) => _resolved.GetValueOrDefault(component.Name);

    /// <summary>The component of that name resolved; null when it could not be.</summary>
    public ResolvedComponent? Resolved(string name) => _resolved.GetValueOrDefault(name);

    /// <summary>A component with Pods as it was written.</summary>
    public WorkloadComponent? Workload(ResolvedComponent component) => Find(component.Name.Value) as WorkloadComponent;

    /// <summary>Whether it could be resolved.</summary>
    public bool IsResolved(Component component) => _resolved.ContainsKey(component.Name);
}
