using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>Network policies and relations as templates see them.</summary>
internal static class NetworkData
{
    /// <summary>The variable <c>component.network_policy</c>.</summary>
    public static ModelObject Of(ResolvedNetworkPolicy policy) => new ModelObject { Origin = policy.Origin }
        .Set("ingress", DataList.Of(policy.Ingress, Of))
        .Set("egress", DataList.Of(policy.Egress, Of));

    /// <summary>An item of <c>component.uses</c>.</summary>
    public static ModelObject Of(ResolvedRelation relation) => new ModelObject { Origin = relation.Origin }
        .Set("component", relation.Target)
        .Set("name", relation.Name)
        .Set("address", relation.Endpoint?.Address ?? "")
        .Set("starts_after", relation.StartsAfter);

    private static ModelObject Of(ResolvedNetworkRule rule) => new ModelObject { Origin = rule.Origin }
        .Set("why", rule.Why)
        .Set("peers", DataList.Of(rule.Peers, p => new ModelObject { Origin = p.Origin }
            .Set("pod_labels", DataList.Map(p.PodLabels))
            .Set("namespace", p.Namespace)
            .Set("range", p.Range)
            .Set("except", DataList.Of(p.Except))))
        .Set("ports", DataList.Of(rule.Ports, p => new ModelObject { Origin = rule.Origin }
            .Set("port", p.Name.Length > 0 ? p.Name : p.Number)
            .Set("protocol", p.Protocol)));
}
