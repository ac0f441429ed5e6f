namespace ManifestGen.Tests.Generation;

/// <summary>Its <c>spec</c>.</summary>
public sealed class TypedAutoscalerSpec
{
    public int MaxReplicas { get; set; }
}
