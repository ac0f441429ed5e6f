namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>The standard labels come first; then those of the product and of the component, in ordinal order, the component's last word.</summary>
internal static class MetadataPolicy
{
    private static readonly ResolvedEntry ManagedBy = new(StandardLabels.ManagedBy, "manifestgen", Origin.Default);

    /// <summary>Labels that never change.</summary>
    public static IReadOnlyList<ResolvedEntry> Selector(ComponentScope scope) =>
    [
        new(StandardLabels.Name, scope.Component.Name, Origin.Derived("name", scope.Component.Location)),
        new(StandardLabels.PartOf, scope.Product.Product.Name, Origin.Derived("product", scope.Product.Product.Location)),
    ];

    /// <summary>Labels of resources other than the workload.</summary>
    public static IReadOnlyList<ResolvedEntry> Labels(IReadOnlyList<ResolvedEntry> selector, IReadOnlyList<ResolvedEntry> own) =>
        [.. selector, ManagedBy, .. own];

    /// <summary>Labels of the workload.</summary>
    public static IReadOnlyList<ResolvedEntry> WorkloadLabels(ComponentScope scope, IReadOnlyList<ResolvedEntry> selector, IReadOnlyList<ResolvedEntry> own) =>
        [.. selector, .. Version(scope), ManagedBy, .. own];

    /// <summary>Labels of the Pods.</summary>
    public static IReadOnlyList<ResolvedEntry> PodLabels(ComponentScope scope, IReadOnlyList<ResolvedEntry> selector, IReadOnlyList<ResolvedEntry> own) =>
        [.. selector, .. Version(scope), .. own];

    /// <summary>Labels of resources that belong to the product as a whole.</summary>
    public static IReadOnlyList<ResolvedEntry> ProductLabels(ProductScope scope) =>
    [
        new(StandardLabels.PartOf, scope.Product.Name, Origin.Derived("product", scope.Product.Location)),
        ManagedBy,
        .. scope.Product.Labels.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => new ResolvedEntry(l.Key, l.Value, Origin.Definition(l.Location))),
    ];

    /// <summary>Annotations of resources that belong to the product as a whole.</summary>
    public static IReadOnlyList<ResolvedEntry> ProductAnnotations(ProductScope scope)
    {
        var annotations = new SortedDictionary<string, ResolvedEntry>(StringComparer.Ordinal);
        Put(annotations, scope.Product.Annotations);
        return [.. annotations.Values];
    }

    /// <summary>The labels of the product and of the component.</summary>
    public static IReadOnlyList<ResolvedEntry> OwnLabels(ComponentScope scope)
    {
        if (scope.Product.Product.Labels.Count == 0 && scope.Component.Labels.Count == 0) return [];
        var labels = new SortedDictionary<string, ResolvedEntry>(StringComparer.Ordinal);
        foreach (var label in scope.Product.Product.Labels) labels[label.Key] = new(label.Key, label.Value, Origin.Definition(label.Location));
        foreach (var label in scope.Component.Labels) labels[label.Key] = new(label.Key, label.Value, Origin.Definition(label.Location));
        return [.. labels.Values];
    }

    /// <summary>The annotations of a resource: of the product, of the component and of its own.</summary>
    public static IReadOnlyList<ResolvedEntry> Annotations(ComponentScope scope, IReadOnlyList<Annotation> own)
    {
        var (product, component) = (scope.Product.Product.Annotations, scope.Component.Annotations);
        if (product.Count == 0 && component.Count == 0 && own.Count == 0) return [];
        var annotations = new SortedDictionary<string, ResolvedEntry>(StringComparer.Ordinal);
        Put(annotations, product);
        Put(annotations, component);
        Put(annotations, own);
        return [.. annotations.Values];
    }

    /// <summary>The annotations of the Pods.</summary>
    public static IReadOnlyList<ResolvedEntry> PodAnnotations(ComponentScope scope, ResolvedConfigMap? configuration)
    {
        if (scope.Component.PodAnnotations.Count == 0 && configuration is null) return [];
        var annotations = new SortedDictionary<string, ResolvedEntry>(StringComparer.Ordinal);
        Put(annotations, scope.Component.PodAnnotations);
        if (configuration is not null)
        {
            var origin = Origin.Derived("configuration", scope.Component.Configuration?.Location ?? SourceLocation.None);
            annotations[StandardLabels.ConfigurationHash] = new(StandardLabels.ConfigurationHash, configuration.Hash, origin);
        }

        return [.. annotations.Values];
    }

    private static ResolvedEntry[] Version(ComponentScope scope) =>
        scope.Version.Value.Length == 0 ? [] : [new(StandardLabels.Version, scope.Version.Value, scope.Version.Origin)];

    private static void Put(SortedDictionary<string, ResolvedEntry> annotations, IReadOnlyList<Annotation> said)
    {
        foreach (var annotation in said) annotations[annotation.Key] = new(annotation.Key, annotation.Value, Origin.Definition(annotation.Location));
    }
}
