using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>The value of a template's expression as it was when the expression was reached; nothing that runs later changes it.</summary>
internal abstract record TemplateValue
{
    /// <summary>Where in the model the value came from, where it is known.</summary>
    public Origin Origin { get; init; }
}
