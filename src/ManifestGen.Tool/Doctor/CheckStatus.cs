namespace ManifestGen.Tool.Doctor;

/// <summary>How something that is needed fares.</summary>
internal enum CheckStatus
{
    /// <summary>It is there and works.</summary>
    Ok,

    /// <summary>It is not there, and nothing stands still for that.</summary>
    Unneeded,

    /// <summary>It is not there, or does not work.</summary>
    Missing,
}
