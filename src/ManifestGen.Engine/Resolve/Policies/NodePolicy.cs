namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>Pods run on any node that does not keep them away, unless the definition says otherwise.</summary>
internal static class NodePolicy
{
    /// <summary>The labels that a node must have.</summary>
    public static IReadOnlyList<ResolvedEntry> Selector(WorkloadComponent component) => MetadataPolicy.Entries(component.NodeLabels);

    /// <summary>The taints that do not keep the Pods away.</summary>
    public static IReadOnlyList<ResolvedToleration> Tolerations(WorkloadComponent component)
    {
        var said = component.Tolerations;
        if (said.Count == 0) return [];
        var tolerations = new ResolvedToleration[said.Count];
        for (var i = 0; i < tolerations.Length; i++)
        {
            var origin = Origin.Definition(said[i].Location.IsKnown ? said[i].Location : component.Location, said[i].Location.IsKnown ? "" : nameof(component.Tolerations));
            tolerations[i] = new ResolvedToleration(
                said[i].Key ?? "", said[i].Value is null ? "Exists" : "Equal", said[i].Value ?? "", said[i].Effect?.ToString() ?? "",
                said[i].Stay is { } stay ? Seconds.Of(stay) : null, origin);
        }

        return tolerations;
    }
}
