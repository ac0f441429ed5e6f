namespace ManifestGen.Engine.Schemas.Patterns;

/// <summary>A part of a pattern, as it was read.</summary>
internal abstract record PatternNode
{
    /// <summary>Nothing, which is found everywhere.</summary>
    public static PatternNode Empty { get; } = new Sequence([]);

    /// <summary>One character of a set.</summary>
    public sealed record Single(RuneClass Class) : PatternNode;

    /// <summary>One part after the other.</summary>
    public sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>One part or another.</summary>
    public sealed record Choice(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>A part several times; <c>-1</c> for no upper bound.</summary>
    public sealed record Repeat(PatternNode Part, int Least, int Most) : PatternNode;

    /// <summary>A place in the text.</summary>
    public sealed record At(PatternPlace Place) : PatternNode;
}
