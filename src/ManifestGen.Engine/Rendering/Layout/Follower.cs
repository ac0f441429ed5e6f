namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>What stands after a value on its line.</summary>
internal enum Follower
{
    /// <summary>Nothing, or what ends it inside <c>[ ]</c> or <c>{ }</c>.</summary>
    End,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>The colon that makes it a key.</summary>
    Colon,

    /// <summary>Anything else, which YAML would take for a part of the value.</summary>
    Text,
}
