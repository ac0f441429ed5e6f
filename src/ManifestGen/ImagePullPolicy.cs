namespace ManifestGen;

/// <summary>When a node pulls an image. Kubernetes: <c>imagePullPolicy</c>.</summary>
public enum ImagePullPolicy
{
    /// <summary>When the node does not have it yet: right for a tag that never moves.</summary>
    IfNotPresent,

    /// <summary>At every start of a container: the node asks the registry for the digest.</summary>
    Always,

    /// <summary>Never: the image was loaded onto the node beforehand.</summary>
    Never,
}
