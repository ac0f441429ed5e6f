namespace ManifestGen.Engine.Schemas;

/// <summary>What the schema says of a resource.</summary>
internal enum SchemaVerdict
{
    /// <summary>Every field that is known has a value of its type; rules can judge further. Fields that are not known may have been reported.</summary>
    Sound,

    /// <summary>A value has the wrong type, or the kind is not served: the API server goes no further, and neither do rules.</summary>
    Unsound,

    /// <summary>The kind has no schema and is allowed without one.</summary>
    NotJudged,
}
