using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>A NetworkPolicy.</summary>
/// <param name="manifest">The resource.</param>
internal sealed class NetworkPolicy(Manifest manifest) : ISelectsPods
{
    /// <summary>The resource.</summary>
    public Manifest Manifest { get; } = manifest;

    /// <inheritdoc />
    public string Namespace { get; } = ResourceKey.NamespaceOf(manifest);

    /// <inheritdoc />
    public PodSelector Selector { get; } = PodSelector.Of(manifest["spec"]["podSelector"]);

    /// <summary>Its <c>spec</c>.</summary>
    public Field Spec => Manifest["spec"];

    /// <summary>Whether it limits what Pods may connect to.</summary>
    public bool LimitsEgress => Spec["policyTypes"].Exists ? Spec["policyTypes"].Texts().Contains("Egress") : Spec["egress"].Exists;

    /// <summary>Selectors of other Pods, of this namespace, that it lets connect or be connected to.</summary>
    public IEnumerable<PodSelector> Peers =>
        Spec["ingress"].Each().SelectMany(r => r["from"].Each())
            .Concat(Spec["egress"].Each().SelectMany(r => r["to"].Each()))
            .Where(p => p["podSelector"].Exists && !p["namespaceSelector"].Exists)
            .Select(p => PodSelector.Of(p["podSelector"]));

    /// <inheritdoc />
    public override string ToString() => $"NetworkPolicy '{Manifest.Name}'";
}
