namespace ManifestGen.Engine.Diagnostics;

/// <summary>What a token of C# is, as far as the finding of properties needs to know.</summary>
internal enum CSharpTokenKind
{
    /// <summary>An identifier or a keyword.</summary>
    Word,

    /// <summary>An opening brace, bracket or parenthesis.</summary>
    Opening,

    /// <summary>A closing brace, bracket or parenthesis.</summary>
    Closing,

    /// <summary>Any other character outside of strings and comments.</summary>
    Other,
}
