namespace ManifestGen.Tests.Generation;

/// <summary>So much of a Deployment as a class of a user's own may know.</summary>
public sealed class TypedDeployment
{
    public const string KubeGroup = "apps";
    public const string KubeApiVersion = "v1";
    public const string KubeKind = "Deployment";

    public TypedDeploymentSpec Spec { get; set; } = new();
}
