namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>The standard labels come first; then those of the product and of the component, in ordinal order, the component's last word.</summary>
internal static class MetadataPolicy
{
    private static readonly ResolvedEntry ManagedBy = new(StandardLabels.ManagedBy, "manifestgen", Origin.Default);

    /// <summary>Labels that never change.</summary>
    public static IReadOnlyList<ResolvedEntry> Selector(ProductScope scope, Component component) =>
    [
        new(StandardLabels.Name, component.Name, Origin.Derived("name", component.Location)),
        new(StandardLabels.PartOf, scope.Product.Name, Origin.Derived("product", scope.Product.Location)),
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
        .. Entries(scope.Product.Labels),
    ];

    /// <summary>Annotations of resources that belong to the product as a whole.</summary>
    public static IReadOnlyList<ResolvedEntry> ProductAnnotations(ProductScope scope) => ProductAnnotations(scope, []);

    /// <summary>Annotations of a resource that belongs to the product as a whole, and its own.</summary>
    public static IReadOnlyList<ResolvedEntry> ProductAnnotations(ProductScope scope, IReadOnlyList<Annotation> own)
    {
        var annotations = new SortedDictionary<string, ResolvedEntry>(StringComparer.Ordinal);
        Put(annotations, scope.Product.Annotations);
        Put(annotations, own);
        return [.. annotations.Values];
    }

    /// <summary>The labels of the product and of the component.</summary>
    public static IReadOnlyList<ResolvedEntry> OwnLabels(ProductScope scope, Component component) => Entries(scope.Product.Labels, component.Labels);

    /// <summary>Labels in ordinal order; of two of one key the one of the later list.</summary>
    public static IReadOnlyList<ResolvedEntry> Entries(params ReadOnlySpan<IReadOnlyList<Label>> lists)
    {
        var entries = new SortedDictionary<string, ResolvedEntry>(StringComparer.Ordinal);
        foreach (var labels in lists)
        {
            foreach (var label in labels) entries[label.Key] = new ResolvedEntry(label.Key, label.Value, Origin.Definition(label.Location));
        }

        return [.. entries.Values];
    }

    /// <summary>The annotations of a resource: of the product, of the component and of its own.</summary>
    public static IReadOnlyList<ResolvedEntry> Annotations(ComponentScope scope, IReadOnlyList<Annotation> own) =>
        Annotations(scope.Product, scope.Component, own, TaskPolicy.Hooks(scope));

    /// <summary>The annotations of a resource of what runs elsewhere.</summary>
    public static IReadOnlyList<ResolvedEntry> Annotations(ProductScope scope, ExternalService service) => Annotations(scope, service, [], []);

    private static ResolvedEntry[] Annotations(ProductScope scope, Component component, IReadOnlyList<Annotation> own, IReadOnlyList<ResolvedEntry> following)
    {
        if (scope.Product.Annotations.Count == 0 && component.Annotations.Count == 0 && own.Count == 0 && following.Count == 0) return [];
        var annotations = new SortedDictionary<string, ResolvedEntry>(StringComparer.Ordinal);
        foreach (var entry in following) annotations[entry.Key] = entry;
        Put(annotations, scope.Product.Annotations);
        Put(annotations, component.Annotations);
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
