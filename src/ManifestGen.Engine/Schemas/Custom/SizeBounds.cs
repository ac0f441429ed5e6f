namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>How many characters, items or entries a value may have.</summary>
/// <param name="Least">The fewest; 0 when the schema does not say.</param>
/// <param name="Most">The most; null when the schema does not say.</param>
internal readonly record struct SizeBounds(long Least, long? Most);
