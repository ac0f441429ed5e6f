namespace ManifestGen.Engine.Schemas;

/// <summary>What form a value has. The numbers are those in the compiled schema resource.</summary>
internal enum ShapeKind
{
    /// <summary>Anything: free JSON that the API server keeps as it is.</summary>
    Any = 0,

    /// <summary>A text.</summary>
    String = 1,

    /// <summary>True or false.</summary>
    Boolean = 2,

    /// <summary>An integer of 32 bits.</summary>
    Int32 = 3,

    /// <summary>An integer of 64 bits.</summary>
    Int64 = 4,

    /// <summary>A number, perhaps with a fraction.</summary>
    Double = 5,

    /// <summary>An integer of 32 bits or a text, such as a port's number or name.</summary>
    IntOrString = 6,

    /// <summary>An amount of a resource, such as <c>250m</c>.</summary>
    Quantity = 7,

    /// <summary>A point in time by RFC 3339.</summary>
    Time = 8,

    /// <summary>A point in time by RFC 3339 with six digits of a second.</summary>
    MicroTime = 9,

    /// <summary>Bytes in base64.</summary>
    Bytes = 10,

    /// <summary>A list of values of one shape.</summary>
    List = 11,

    /// <summary>Free keys with values of one shape.</summary>
    Map = 12,

    /// <summary>A structure of named fields.</summary>
    Structure = 13,
}
