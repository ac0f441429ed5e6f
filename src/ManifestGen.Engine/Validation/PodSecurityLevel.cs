namespace ManifestGen.Engine.Validation;

/// <summary>A level of the Pod Security Standards: how much Pods of a namespace may ask of their nodes.</summary>
public enum PodSecurityLevel
{
    /// <summary>Everything is allowed.</summary>
    Privileged,

    /// <summary>Known ways out of a container are not.</summary>
    Baseline,

    /// <summary>Pods must give up all that an ordinary application does not need.</summary>
    Restricted,
}
