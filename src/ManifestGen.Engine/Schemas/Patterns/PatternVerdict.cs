namespace ManifestGen.Engine.Schemas.Patterns;

/// <summary>What a pattern says of a text.</summary>
internal enum PatternVerdict
{
    /// <summary>It is found in the text.</summary>
    Matches,

    /// <summary>It is not.</summary>
    Differs,

    /// <summary>It cannot be told: the pattern is wrong or beyond what is judged here, or the text is too long for it.</summary>
    Unknown,
}
