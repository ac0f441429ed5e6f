namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>A map.</summary>
/// <param name="Entries">The entries in their order.</param>
internal sealed record MapValue(IReadOnlyList<KeyValuePair<string, TemplateValue>> Entries) : TemplateValue;
