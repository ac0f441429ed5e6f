namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>A list.</summary>
/// <param name="Items">The items in their order.</param>
internal sealed record ListValue(IReadOnlyList<TemplateValue> Items) : TemplateValue;
