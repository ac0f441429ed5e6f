namespace ManifestGen.Tests.Generation;

/// <summary>The <c>spec</c> of its Pods.</summary>
public sealed class TypedPod
{
    public string? PriorityClassName { get; set; }
}
