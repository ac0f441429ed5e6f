namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>Pods are spread over hosts as a preference, which never holds one up on a cluster of a single node.</summary>
internal static class SpreadPolicy
{
    private static readonly string[] OneRevision = ["pod-template-hash"];
    private static readonly ResolvedSpread OverHosts = new("kubernetes.io/hostname", 1, "ScheduleAnyway", OneRevision, Origin.Default);

    /// <summary>How a component's Pods are spread; not at all when there is one, one for each node, or when they do not stay.</summary>
    public static IReadOnlyList<ResolvedSpread> Resolve(ComponentScope scope, WorkloadKind workload)
    {
        // Only a Deployment gives its Pods the hash of their template. A StatefulSet has one Pod of each number, of whichever revision.
        if (workload is not (WorkloadKind.Deployment or WorkloadKind.StatefulSet)) return [];
        IReadOnlyList<string> revision = workload == WorkloadKind.Deployment ? OneRevision : [];
        if (scope.Replicated?.Spread is not { } said) return [OverHosts with { MatchLabelKeys = revision }];
        var spreads = new ResolvedSpread[said.Count];
        for (var i = 0; i < spreads.Length; i++)
        {
            var when = said[i].Required ? "DoNotSchedule" : "ScheduleAnyway";
            spreads[i] = new ResolvedSpread(said[i].TopologyKey, said[i].MaxSkew, when, revision, Origin.Definition(said[i].Location));
        }

        return spreads;
    }
}
