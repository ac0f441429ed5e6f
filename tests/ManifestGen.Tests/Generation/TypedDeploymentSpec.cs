namespace ManifestGen.Tests.Generation;

/// <summary>Its <c>spec</c>.</summary>
public sealed class TypedDeploymentSpec
{
    public TypedPodTemplate Template { get; set; } = new();
}
