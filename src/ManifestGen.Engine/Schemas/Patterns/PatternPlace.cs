namespace ManifestGen.Engine.Schemas.Patterns;

/// <summary>A place in a text that a pattern may ask for.</summary>
internal enum PatternPlace
{
    /// <summary>The begin of the text.</summary>
    TextStart,

    /// <summary>The end of the text.</summary>
    TextEnd,

    /// <summary>The begin of a line.</summary>
    LineStart,

    /// <summary>The end of a line.</summary>
    LineEnd,

    /// <summary>Between a word and what is none.</summary>
    WordEdge,

    /// <summary>Anywhere else.</summary>
    NoWordEdge,
}
