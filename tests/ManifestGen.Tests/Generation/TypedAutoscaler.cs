namespace ManifestGen.Tests.Generation;

/// <summary>So much of a HorizontalPodAutoscaler as a class of a user's own may know.</summary>
public sealed class TypedAutoscaler
{
    public const string KubeGroup = "autoscaling";
    public const string KubeApiVersion = "v2";
    public const string KubeKind = "HorizontalPodAutoscaler";

    public TypedAutoscalerSpec Spec { get; set; } = new();
}
