using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>A Service.</summary>
/// <param name="manifest">The resource.</param>
internal sealed class ServiceView(Manifest manifest) : ISelectsPods
{
    /// <summary>The resource.</summary>
    public Manifest Manifest { get; } = manifest;

    /// <inheritdoc />
    public string Namespace { get; } = ResourceKey.NamespaceOf(manifest);

    /// <inheritdoc />
    public PodSelector Selector { get; } = SelectorOf(manifest["spec"]);

    /// <summary>Its ports.</summary>
    public IReadOnlyList<ServicePort> Ports { get; } = manifest["spec"]["ports"].Map(p => new ServicePort(p));

    /// <summary>Its <c>spec</c>.</summary>
    public Field Spec => Manifest["spec"];

    /// <summary>Its name.</summary>
    public string Name => Manifest.Name;

    /// <summary>Whether it gives each Pod an address of its own.</summary>
    public bool IsHeadless => Spec["clusterIP"].Text == "None";

    /// <summary>Its type; <c>ClusterIP</c> when it says none.</summary>
    public string Type => Spec["type"].Text ?? "ClusterIP";

    /// <inheritdoc />
    public override string ToString() => $"Service '{Name}'";

    // Without a selector, or with an empty one, somebody else keeps the endpoints; an ExternalName has none.
    private static PodSelector SelectorOf(Field spec)
    {
        var selector = spec["selector"];
        return spec["type"].Text == "ExternalName" || selector.Count == 0 ? PodSelector.Nothing(selector) : PodSelector.OfLabels(selector);
    }
}
