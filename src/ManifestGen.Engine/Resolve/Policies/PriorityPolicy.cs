namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>Components may share a priority class; one that has a value is written, once for the product.</summary>
internal static class PriorityPolicy
{
    /// <summary>The classes to write.</summary>
    public static IReadOnlyList<ResolvedPriorityClass> Classes(ProductScope scope) => [.. Written(scope.Product).DistinctBy(p => p.Name, StringComparer.Ordinal).Select(Resolve)];

    /// <summary>The classes of a product that have a value, as often as components name them.</summary>
    public static IEnumerable<PriorityClass> Written(Product product) =>
        product.Components.OfType<WorkloadComponent>().Select(c => c.Priority).OfType<PriorityClass>().Where(p => p.Value is not null);

    private static ResolvedPriorityClass Resolve(PriorityClass said) => new(
        Choice.Said(said.Name, said),
        Choice.Said(said.Value ?? 0, said, nameof(said.Value)),
        Choice.Unless(said.Preempts, true, said, nameof(said.Preempts)),
        said.Description is { } description ? Choice.Said(description, said, nameof(said.Description)) : null);
}
