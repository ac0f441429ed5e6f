namespace ManifestGen.Engine.Schemas.Patterns;

/// <summary>A step of a compiled pattern: takes a character, asks for a place, or goes on at one or two other steps.</summary>
/// <param name="Class">The characters that it takes one of; null when it takes none.</param>
/// <param name="Place">The place that it asks for; null when it asks for none.</param>
/// <param name="Next">The step that follows; <see cref="Found"/> at the end.</param>
/// <param name="Other">A second step that may follow; <see cref="None"/> when there is no other.</param>
internal readonly record struct PatternStep(RuneClass? Class, PatternPlace? Place, int Next, int Other)
{
    /// <summary>Stands for the end of the pattern.</summary>
    public const int Found = -1;

    /// <summary>Stands for no step.</summary>
    public const int None = -2;
}
