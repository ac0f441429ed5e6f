namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>What the end of a line of a template stands in.</summary>
internal enum YamlMode
{
    /// <summary>Structure: keys, dashes, scalars on their line.</summary>
    Structure,

    /// <summary>A scalar in single quotes that goes on.</summary>
    SingleQuoted,

    /// <summary>A scalar in double quotes that goes on.</summary>
    DoubleQuoted,

    /// <summary>A block of text that the template itself began with <c>|</c> or <c>&gt;</c>.</summary>
    BlockText,
}
