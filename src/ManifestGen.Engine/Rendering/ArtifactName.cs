using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering;

/// <summary>
/// What artifacts are called. All stand in one folder, which <c>kubectl apply -f</c> takes as it is. Where a product has several components, the
/// component's name comes first; no component's name has a dot in it, so no two can meet.
/// </summary>
internal static class ArtifactName
{
    /// <summary>The path of an artifact of a component, below the output folder.</summary>
    /// <param name="product">The product.</param>
    /// <param name="component">The component.</param>
    /// <param name="name">The name that the template gives, such as <c>deployment.yaml</c>.</param>
    public static string Of(ResolvedProduct product, ResolvedComponent component, string name) => Of(product, component.Name.Value, name);

    /// <summary>The path of an artifact of what runs elsewhere, below the output folder.</summary>
    public static string Of(ResolvedProduct product, ResolvedExternalService service, string name) => Of(product, service.Name.Value, name);

    /// <summary>The path of an artifact of the product, below the output folder.</summary>
    public static string Of(ResolvedProduct product, string name) => product.Environment.Length == 0 ? name : $"{product.Environment}/{name}";

    private static string Of(ResolvedProduct product, string owner, string name) =>
        Of(product, product.Components.Count + product.ExternalServices.Count == 1 ? name : $"{owner}.{name}");
}
