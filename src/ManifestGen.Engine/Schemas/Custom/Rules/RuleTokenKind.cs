namespace ManifestGen.Engine.Schemas.Custom.Rules;

/// <summary>What a word of an expression in CEL is.</summary>
internal enum RuleTokenKind
{
    /// <summary>The end of the expression.</summary>
    End,

    /// <summary>A name.</summary>
    Name,

    /// <summary>A number, a text, or bytes.</summary>
    Literal,

    /// <summary>An operator or a bracket.</summary>
    Sign,

    /// <summary>What is no word.</summary>
    Unknown,
}
