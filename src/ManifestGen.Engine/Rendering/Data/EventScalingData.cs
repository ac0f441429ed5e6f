using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>KEDA's ScaledObject, and how its triggers sign in, as templates see them.</summary>
internal static class EventScalingData
{
    /// <summary>The variable <c>component.event_scaling</c>.</summary>
    public static ModelObject Of(ResolvedEventScaling scaling, WorkloadKind target) => new ModelObject()
        .Set("target_kind", target.ToString())
        .Set("min_replicas", scaling.MinReplicas)
        .Set("max_replicas", scaling.MaxReplicas)
        .Set("idle_replicas", scaling.IdleReplicas)
        .Set("fallback_failures", scaling.FallbackFailures)
        .Set("fallback_replicas", scaling.FallbackReplicas)
        .Set("polling_seconds", scaling.PollingSeconds)
        .Set("cooldown_seconds", scaling.CooldownSeconds)
        .Set("scale_up", AutoscalerData.Of(scaling.ScaleUp))
        .Set("scale_down", AutoscalerData.Of(scaling.ScaleDown))
        .Set("triggers", DataList.Of(scaling.Triggers, t => new ModelObject { Origin = t.Origin }
            .Set("type", t.Type)
            .Set("settings", DataList.Map(t.Settings))
            .Set("measure", t.Measure)
            .Set("authentication", t.Authentication)
            .Set("authentication_kind", t.AuthenticationKind)));

    /// <summary>An item of <c>product.trigger_authentications</c>.</summary>
    public static ModelObject Of(ResolvedTriggerAuthentication authentication) => new ModelObject { Origin = authentication.Name.Origin }
        .Set("name", authentication.Name)
        .Set("secrets", DataList.Of(authentication.Secrets, s => new ModelObject { Origin = s.Origin }
            .Set("parameter", s.Parameter)
            .Set("secret", s.Secret)
            .Set("key", s.Key)))
        .Set("identity", authentication.Identity);
}
