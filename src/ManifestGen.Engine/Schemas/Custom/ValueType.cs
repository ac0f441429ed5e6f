namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>What a schema says a value is in JSON.</summary>
internal enum ValueType
{
    /// <summary>It says nothing.</summary>
    None,

    /// <summary>A text.</summary>
    String,

    /// <summary>A number without a fraction.</summary>
    Integer,

    /// <summary>Any number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A list.</summary>
    Array,

    /// <summary>A mapping.</summary>
    Object,
}
