namespace ManifestGen.Clusters.Applying;

/// <summary>How manifests are applied.</summary>
public sealed record ApplyOptions
{
    /// <summary>The name under which fields are owned.</summary>
    public const string FieldManager = "manifestgen";

    /// <summary>The namespace of resources that name none.</summary>
    public required string Namespace { get; init; }

    /// <summary>Whether fields that others own are taken over.</summary>
    public bool TakesOver { get; init; }

    /// <summary>Done once all resources were tried and none refused, before they are applied.</summary>
    public Func<CancellationToken, Task>? Accepted { get; init; }

    /// <summary>Told of each resource once it is applied.</summary>
    public IProgress<AppliedResource>? Progress { get; init; }
}
