namespace ManifestGen;

/// <summary>The cloud that knows KEDA by its workload identity, so that no secret is needed. KEDA: <c>podIdentity.provider</c>.</summary>
public enum TriggerIdentity
{
    /// <summary>Microsoft Entra Workload ID: <c>azure-workload</c>.</summary>
    AzureWorkload,

    /// <summary>Roles of AWS for service accounts: <c>aws</c>.</summary>
    Aws,

    /// <summary>Workload Identity Federation of Google Cloud: <c>gcp</c>.</summary>
    Gcp,
}
