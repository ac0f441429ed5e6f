namespace ManifestGen.Tests.Generation;

/// <summary>Its Pods.</summary>
public sealed class TypedPodTemplate
{
    public TypedPod Spec { get; set; } = new();
}
