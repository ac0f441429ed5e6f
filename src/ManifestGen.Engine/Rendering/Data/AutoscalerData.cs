using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>A HorizontalPodAutoscaler as templates see it.</summary>
internal static class AutoscalerData
{
    /// <summary>The variable <c>component.autoscaler</c>.</summary>
    public static ModelObject Of(ResolvedAutoscaler autoscaler, WorkloadKind target) => new ModelObject()
        .Set("target_kind", target.ToString())
        .Set("min_replicas", autoscaler.MinReplicas)
        .Set("max_replicas", autoscaler.MaxReplicas)
        .Set("metrics", DataList.Of(autoscaler.Metrics, m => new ModelObject { Origin = m.Origin }
            .Set("kind", Spelling.Of(m.Kind))
            .Set("name", m.Name)
            .Set("labels", DataList.Map(m.Labels))
            .Set("object_api_version", m.ObjectApiVersion)
            .Set("object_kind", m.ObjectKind)
            .Set("object_name", m.ObjectName)
            .Set("target_type", m.TargetType)
            .Set("utilization", m.Utilization)
            .Set("quantity", m.Quantity)))
        .Set("scale_up", Of(autoscaler.ScaleUp))
        .Set("scale_down", Of(autoscaler.ScaleDown));

    /// <summary>How fast it goes in one direction.</summary>
    public static ModelObject Of(ResolvedPace pace) => new ModelObject()
        .Set("window_seconds", pace.WindowSeconds)
        .Set("select", pace.Select)
        .Set("policies", DataList.Of(pace.Policies, p => new ModelObject { Origin = p.Origin }
            .Set("type", p.Type)
            .Set("value", p.Value)
            .Set("period_seconds", p.PeriodSeconds)));
}
