namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>What the next character of a line of YAML would belong to.</summary>
internal enum Expecting
{
    /// <summary>A node: a key, a dash or a value.</summary>
    Node,

    /// <summary>The rest of a plain scalar.</summary>
    PlainRest,

    /// <summary>The rest of an anchor or a tag.</summary>
    PropertyRest,

    /// <summary>What may follow a node: a colon, a comment or the end.</summary>
    AfterNode,
}
