namespace ManifestGen.Engine.Guarding;

/// <summary>Why something must not change.</summary>
internal enum GuardKind
{
    /// <summary>The API server rejects the change: the resource would have to be deleted first.</summary>
    Immutable,

    /// <summary>Others depend on it: callers of a port, users of an address.</summary>
    Promised,

    /// <summary>An amount that the API server lets grow and not shrink.</summary>
    Growing,
}
