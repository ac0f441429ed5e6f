namespace ManifestGen.Engine.Comparison;

/// <summary>A field that differs.</summary>
/// <param name="Path">Its path; items of lists by what people tell them apart by: <c>spec.template.spec.containers[storefront].image</c>.</param>
/// <param name="Before">Its value before, on one line; null when it was not there.</param>
/// <param name="After">Its value after, on one line; null when it is no longer there.</param>
public sealed record FieldChange(string Path, string? Before, string? After);
