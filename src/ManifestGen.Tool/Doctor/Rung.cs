namespace ManifestGen.Tool.Doctor;

/// <summary>A rung of the ladder from an image to a product that is proven to scale.</summary>
internal enum Rung
{
    /// <summary>An image that starts.</summary>
    Container,

    /// <summary>One Pod in a cluster.</summary>
    Pod,

    /// <summary>Several Pods.</summary>
    Replicas,

    /// <summary>One address over them.</summary>
    Balanced,

    /// <summary>Out and in by load.</summary>
    Autoscaled,
}
