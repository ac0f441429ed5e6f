namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>Pods are spread over hosts as a preference, which never holds one up on a cluster of a single node.</summary>
internal static class SpreadPolicy
{
    private static readonly string[] OneRevision = ["pod-template-hash"];
    private static readonly ResolvedSpread OverHosts = new("kubernetes.io/hostname", 1, "ScheduleAnyway", OneRevision, Origin.Default);

    /// <summary>How a component's Pods are spread; not at all when there is one.</summary>
    public static IReadOnlyList<ResolvedSpread> Resolve(ComponentScope scope, WorkloadKind workload)
    {
        if (workload == WorkloadKind.Pod) return [];
        if (scope.Replicated?.Spread is not { } said) return [OverHosts];
        var spreads = new ResolvedSpread[said.Count];
        for (var i = 0; i < spreads.Length; i++)
        {
            var when = said[i].Required ? "DoNotSchedule" : "ScheduleAnyway";
            spreads[i] = new ResolvedSpread(said[i].TopologyKey, said[i].MaxSkew, when, OneRevision, Origin.Definition(said[i].Location));
        }

        return spreads;
    }
}
