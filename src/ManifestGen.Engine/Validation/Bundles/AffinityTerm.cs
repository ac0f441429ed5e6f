using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>Finds the terms by which Pods seek or shun each other.</summary>
internal static class AffinityTerm
{
    /// <summary>The terms of a workload's Pods, required and preferred.</summary>
    public static IEnumerable<Field> Of(Workload workload)
    {
        var affinity = workload.Pod["affinity"];
        return Of(affinity["podAffinity"]).Concat(Of(affinity["podAntiAffinity"]));
    }

    /// <summary>The terms of <c>podAffinity</c> or <c>podAntiAffinity</c>.</summary>
    private static IEnumerable<Field> Of(Field affinity) =>
        affinity["requiredDuringSchedulingIgnoredDuringExecution"].Each()
            .Concat(affinity["preferredDuringSchedulingIgnoredDuringExecution"].Each().Select(p => p["podAffinityTerm"]));
}
