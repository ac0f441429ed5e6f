namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>The least or greatest number that a value may be.</summary>
/// <param name="Value">The number.</param>
/// <param name="Text">The number as the schema has it.</param>
/// <param name="IsExclusive">Whether the number itself is beyond.</param>
internal sealed record NumberBound(double Value, string Text, bool IsExclusive);
