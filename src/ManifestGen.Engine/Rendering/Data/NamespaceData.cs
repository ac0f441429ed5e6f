using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>The namespace of a product and what it holds at most, as templates see them.</summary>
internal static class NamespaceData
{
    /// <summary>The variable <c>product.namespace</c>.</summary>
    public static ModelObject Of(ResolvedNamespace space) => new ModelObject { Origin = space.Name.Origin }
        .Set("name", space.Name)
        .Set("is_written", space.IsWritten)
        .Set("labels", DataList.Map(space.Labels))
        .Set("annotations", DataList.Map(space.Annotations));

    /// <summary>The variable <c>product.quota</c>.</summary>
    public static ModelObject Of(ResolvedQuota quota) => new ModelObject()
        .Set("name", quota.Name)
        .Set("hard", DataList.Map(quota.Hard));

    /// <summary>The variable <c>product.limits</c>.</summary>
    public static ModelObject Of(ResolvedLimitRange limits) => new ModelObject()
        .Set("name", limits.Name)
        .Set("items", DataList.Of(limits.Limits, l => new ModelObject()
            .Set("type", l.Type)
            .Set("default_request", DataList.Map(l.DefaultRequest))
            .Set("default_limit", DataList.Map(l.DefaultLimit))
            .Set("least", DataList.Map(l.Least))
            .Set("most", DataList.Map(l.Most))));
}
