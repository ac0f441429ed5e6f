namespace ManifestGen;

/// <summary>What happens when one run of a scheduled component is not over at the time of the next. Kubernetes: <c>concurrencyPolicy</c>.</summary>
public enum Overlap
{
    /// <summary>The next is left out: <c>Forbid</c>.</summary>
    Skip,

    /// <summary>Both run: <c>Allow</c>.</summary>
    Allow,

    /// <summary>The one that runs is ended, and the next begins: <c>Replace</c>.</summary>
    Replace,
}
