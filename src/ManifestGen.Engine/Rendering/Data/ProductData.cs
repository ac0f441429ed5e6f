using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>A product as templates see it. <c>templates/README.md</c> lists every variable; a test holds the two together.</summary>
internal sealed class ProductData
{
    private readonly ResolvedProduct _resolved;
    private readonly GenerationOptions _options;
    private readonly ModelObject _product;
    private readonly Dictionary<int, string> _jobNames = [];

    private ProductData(ResolvedProduct resolved, GenerationOptions options)
    {
        _resolved = resolved;
        _options = options;
        _product = new ModelObject { Origin = resolved.Name.Origin }
            .Set("name", resolved.Name)
            .Set("environment", resolved.Environment)
            .Set("stage", Spelling.Of(resolved.Stage))
            .Set("kubernetes_version", resolved.KubernetesVersion.ToString())
            .Set("labels", DataList.Map(resolved.Labels))
            .Set("annotations", DataList.Map(resolved.Annotations))
            .Set("namespace", resolved.Namespace is { } space ? NamespaceData.Of(space) : null)
            .Set("quota", resolved.Quota is { } quota ? NamespaceData.Of(quota) : null)
            .Set("limits", resolved.Limits is { } limits ? NamespaceData.Of(limits) : null)
            .Set("priority_classes", DataList.Of(resolved.PriorityClasses, p => new ModelObject { Origin = p.Name.Origin }
                .Set("name", p.Name)
                .Set("value", p.Value)
                .Set("preempts", p.Preempts)
                .Set("description", p.Description)))
            .Set("default_deny", resolved.DefaultDeny)
            .Set("external_secrets", DataList.Of(resolved.ExternalSecrets, SecretData.Of))
            .Set("secret_providers", DataList.Of(resolved.SecretProviders, SecretData.Of))
            .Set("trigger_authentications", DataList.Of(resolved.TriggerAuthentications, EventScalingData.Of))
            // No template of ours asks for them, and they are as large as all the rest.
            .SetLazily("components", () => (object[])[.. Enumerable.Range(0, resolved.Components.Count).Select(Component)])
            .SetLazily("external_services", () => (object[])[.. resolved.ExternalServices.Select(ExternalData.Of)]);
    }

    /// <summary>The variables of a template that is rendered once for the product.</summary>
    public ModelObject ForProduct => new ModelObject().Set("product", _product);

    /// <summary>Fills the variables from a product.</summary>
    public static ProductData Of(ResolvedProduct product, GenerationOptions options) => new(product, options);

    /// <summary>
    /// The variables of a template that is rendered for each component: the product, and the component at a place in it. Made anew at each call, so that a
    /// large product is not held whole.
    /// </summary>
    public ModelObject ForComponent(int at) => ForProduct.Set("component", Component(at));

    /// <summary>Gives the Job of the component at a place in the product its name; until then it has the component's.</summary>
    public void NameJob(int at, string name) => _jobNames[at] = name;

    /// <summary>The variables of a template that is rendered for what runs elsewhere: the product, and the service at a place in it.</summary>
    public ModelObject ForExternalService(int at) => ForProduct.Set("external", ExternalData.Of(_resolved.ExternalServices[at]));

    private ModelObject Component(int at)
    {
        var component = ComponentData.Of(_resolved.Components[at], _resolved, _options);
        if (_jobNames.TryGetValue(at, out var name) && component["job"] is ModelObject job) job.Set("name", name, component.Origin);
        return component;
    }
}
