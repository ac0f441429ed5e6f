namespace ManifestGen.Engine.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; changes nothing.</summary>
    Info,

    /// <summary>Works, and is likely to hurt in production.</summary>
    Warning,

    /// <summary>The API server would reject it, or it cannot work. No file is written.</summary>
    Error,
}
