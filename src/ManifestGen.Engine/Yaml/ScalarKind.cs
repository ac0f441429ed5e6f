namespace ManifestGen.Engine.Yaml;

/// <summary>What a scalar becomes in JSON on its way to the API server.</summary>
internal enum ScalarKind
{
    /// <summary>A string: quoted, a block scalar, or plain text that resolves to nothing else.</summary>
    String,

    /// <summary><c>~</c>, <c>null</c> or nothing at all.</summary>
    Null,

    /// <summary>A boolean in any of YAML 1.1's spellings: <c>true</c>, <c>yes</c>, <c>on</c>, <c>y</c> and their like.</summary>
    Boolean,

    /// <summary>An integer, decimal, octal, hexadecimal or binary, digits perhaps separated by <c>_</c>.</summary>
    Integer,

    /// <summary>A number with a fraction or an exponent.</summary>
    Float,
}
