using ManifestGen.Engine.Schemas;

namespace ManifestGen.SchemaCompiler;

/// <summary>The form of a value.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Element">The shape of an item or of a map's value.</param>
/// <param name="Type">The name of the structure.</param>
internal sealed record Shape(ShapeKind Kind, Shape? Element = null, string? Type = null);
