using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>One metric of a HorizontalPodAutoscaler of <c>autoscaling/v2</c>.</summary>
/// <param name="Field">Where it stands.</param>
internal sealed record AutoscalerMetric(Field Field)
{
    /// <summary>The source of a metric of the Pods' resources, of all containers or of one.</summary>
    public Field Source => Field["containerResource"] is { Exists: true } one ? one : Field["resource"];

    /// <summary>The resource measured, such as <c>cpu</c>; empty for metrics of other sorts.</summary>
    public string Resource => Source["name"].Text ?? "";

    /// <summary>The one container measured; null when all are.</summary>
    public Field? Container => Field["containerResource"].Exists ? Field["containerResource"]["container"] : null;

    /// <summary>The share of the request that is aimed at, in percent; null when it is not a share.</summary>
    public long? Utilization => Source["target"]["averageUtilization"].Integer;
}
