namespace ManifestGen.Engine.Validation;

/// <summary>How a document was judged.</summary>
public enum DocumentStatus
{
    /// <summary>No error was found.</summary>
    Valid,

    /// <summary>An error was found.</summary>
    Invalid,

    /// <summary>It was not judged: its kind is allowed without a schema.</summary>
    Skipped,
}
