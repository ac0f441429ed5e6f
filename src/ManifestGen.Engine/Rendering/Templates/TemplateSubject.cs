namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>What a template is rendered for.</summary>
internal enum TemplateSubject
{
    /// <summary>Each component that runs as Pods.</summary>
    Component,

    /// <summary>The product, once: a name that begins with <c>product.</c>.</summary>
    Product,

    /// <summary>Each service that runs elsewhere: a name that begins with <c>external.</c>.</summary>
    ExternalService,
}
