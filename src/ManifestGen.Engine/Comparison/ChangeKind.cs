namespace ManifestGen.Engine.Comparison;

/// <summary>What becomes of a resource.</summary>
public enum ChangeKind
{
    /// <summary>It was not there before.</summary>
    Added,

    /// <summary>It is no longer there.</summary>
    Removed,

    /// <summary>Fields of it differ.</summary>
    Changed,
}
