using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>A product as templates see it. <c>templates/README.md</c> lists every variable; a test holds the two together.</summary>
internal sealed class ProductData
{
    private readonly ModelObject _product;
    private readonly ModelObject[] _components;
    private readonly ModelObject[] _externalServices;

    private ProductData(ModelObject product, ModelObject[] components, ModelObject[] externalServices)
    {
        _product = product;
        _components = components;
        _externalServices = externalServices;
    }

    /// <summary>The variables of a template that is rendered once for the product.</summary>
    public ModelObject ForProduct => new ModelObject().Set("product", _product);

    /// <summary>Fills the variables from a product.</summary>
    public static ProductData Of(ResolvedProduct product, GenerationOptions options)
    {
        ModelObject[] components = [.. product.Components.Select(c => ComponentData.Of(c, product, options))];
        ModelObject[] external = [.. product.ExternalServices.Select(ExternalData.Of)];
        var data = new ModelObject { Origin = product.Name.Origin }
            .Set("name", product.Name)
            .Set("environment", product.Environment)
            .Set("stage", Spelling.Of(product.Stage))
            .Set("kubernetes_version", product.KubernetesVersion.ToString())
            .Set("labels", DataList.Map(product.Labels))
            .Set("annotations", DataList.Map(product.Annotations))
            .Set("default_deny", product.DefaultDeny)
            .Set("external_secrets", DataList.Of(product.ExternalSecrets, SecretData.Of))
            .Set("secret_providers", DataList.Of(product.SecretProviders, SecretData.Of))
            .Set("components", components)
            .Set("external_services", external);
        return new ProductData(data, components, external);
    }

    /// <summary>The variables of a template that is rendered for each component: the product, and the component at a place in it.</summary>
    public ModelObject ForComponent(int at) => ForProduct.Set("component", _components[at]);

    /// <summary>Gives the Job of the component at a place in the product its name; until then it has the component's.</summary>
    public void NameJob(int at, string name)
    {
        if (_components[at]["job"] is ModelObject job) job.Set("name", name, _components[at].Origin);
    }

    /// <summary>The variables of a template that is rendered for what runs elsewhere: the product, and the service at a place in it.</summary>
    public ModelObject ForExternalService(int at) => ForProduct.Set("external", _externalServices[at]);
}
