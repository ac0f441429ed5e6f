namespace ManifestGen.Engine.Yaml;

/// <summary>What became of an alias.</summary>
internal enum AliasOutcome
{
    /// <summary>Its anchor's value was copied.</summary>
    Copied,

    /// <summary>No anchor of that name stands before it.</summary>
    Unknown,

    /// <summary>It stands inside its own anchor's value.</summary>
    Recursive,

    /// <summary>The copy would be nested too deeply.</summary>
    TooDeep,

    /// <summary>The file's aliases stand for too many values.</summary>
    TooMany,
}
