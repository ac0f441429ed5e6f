namespace ManifestGen.Engine.Validation.Rules.Metadata;

/// <summary>The form that a kind's names have.</summary>
internal enum NameForm
{
    /// <summary>A DNS name: labels joined by dots. What most kinds have.</summary>
    Subdomain,

    /// <summary>A single DNS label.</summary>
    Label,

    /// <summary>A single DNS label that begins with a letter.</summary>
    LabelWithLetter,

    /// <summary>Whatever can stand between two slashes of a URL.</summary>
    PathSegment,
}
